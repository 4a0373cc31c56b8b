using BackDimples.Content.Sources;

namespace BackDimples.Web.Pages.Sources;

/// <summary>A source and the number of pages that name it.</summary>
public sealed record SourceUse(Source Source, int Pages);
