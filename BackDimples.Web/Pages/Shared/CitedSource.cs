using System.Collections.Immutable;
using BackDimples.Content.Rendering;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Pages.Shared;

/// <summary>A source in a page's numbered list.</summary>
/// <param name="Number">Its number in the text.</param>
/// <param name="IsCited">Whether the text cites it, so that the list can lead back.</param>
public sealed record CitedSource(int Number, Source Source, bool IsCited)
{
    public static ImmutableArray<CitedSource> ListOf(IEnumerable<Source> sources, MarkdownContent body)
    {
        var cited = body.Citations.Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        return [.. sources.Select((s, i) => new CitedSource(i + 1, s, cited.Contains(s.Key)))];
    }
}
