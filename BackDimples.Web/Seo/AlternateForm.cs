namespace BackDimples.Web.Seo;

/// <summary>Another form of a page: its Markdown twin, its JSON, its oEmbed description.</summary>
public sealed record AlternateForm(string MediaType, string Path, string Title);
