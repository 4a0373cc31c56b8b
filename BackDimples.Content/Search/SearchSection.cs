namespace BackDimples.Content.Search;

/// <summary>A section of an article that was found.</summary>
/// <param name="Heading">The heading's words.</param>
/// <param name="Url">The article's path with the heading's id.</param>
/// <param name="SnippetHtml">An excerpt, safe to put into HTML, with the found words in <c>mark</c>.</param>
public sealed record SearchSection(string Heading, string Url, string SnippetHtml);
