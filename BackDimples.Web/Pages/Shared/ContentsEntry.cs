using System.Collections.Immutable;
using BackDimples.Content.Rendering;

namespace BackDimples.Web.Pages.Shared;

/// <summary>A place in the table of contents of a page.</summary>
/// <param name="Count">How many things stand under it, or null.</param>
public sealed record ContentsEntry(string Id, string Text, int? Count = null)
{
    /// <summary>The chief headings of a body, and its sources where it has some.</summary>
    public static ImmutableArray<ContentsEntry> ListOf(MarkdownContent body, bool hasSources) =>
    [
        .. body.Headings.Where(h => h.Level == 2).Select(h => new ContentsEntry(h.Id, h.Text)),
        .. hasSources ? [new ContentsEntry("page-sources", "Sources")] : Array.Empty<ContentsEntry>(),
    ];
}
