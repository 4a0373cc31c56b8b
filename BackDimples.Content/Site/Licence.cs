namespace BackDimples.Content.Site;

/// <summary>The licence of the content.</summary>
public sealed record Licence(string Name, string Url);
