namespace BackDimples.Web.Pages.Shared;

/// <summary>A link to a page by its title.</summary>
public sealed record PageLink(string Path, string Title);
