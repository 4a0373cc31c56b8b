namespace BackDimples.Web.Pages.Search;

/// <summary>A page to offer where nothing was found.</summary>
public sealed record NearTitle(string Title, string Path);
