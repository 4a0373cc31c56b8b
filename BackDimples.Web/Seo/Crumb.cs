namespace BackDimples.Web.Seo;

/// <summary>One step of a breadcrumb trail.</summary>
public sealed record Crumb(string Label, string Path);
