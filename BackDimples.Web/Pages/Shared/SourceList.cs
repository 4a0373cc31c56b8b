using System.Collections.Immutable;
using BackDimples.Content.Rendering;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Pages.Shared;

/// <summary>The numbered sources of a page.</summary>
/// <param name="IsFolded">Whether a narrow screen shows them folded: a long list keeps a reader from what follows.</param>
public sealed record SourceList(ImmutableArray<CitedSource> Sources, bool IsFolded)
{
    public bool NoneCanBeOpened => Sources.All(s => s.Source.Link is null);

    public static SourceList Of(IEnumerable<Source> sources, MarkdownContent body, bool isFolded = false) =>
        new(CitedSource.ListOf(sources, body), isFolded);
}
