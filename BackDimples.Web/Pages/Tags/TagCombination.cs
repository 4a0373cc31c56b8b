using BackDimples.Content.Tags;

namespace BackDimples.Web.Pages.Tags;

/// <summary>Another tag, and how many pages carry both.</summary>
public sealed record TagCombination(Tag Tag, string Path, int Count);
