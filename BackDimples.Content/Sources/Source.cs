using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Sources;

/// <summary>A source from <c>content/sources.yml</c>.</summary>
public sealed record Source
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The language of the title where it is not the site's, such as <c>de</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the title is the editors' description, shown without quotation marks.</summary>
    public bool IsDescribed { get; init; }

    public required ImmutableArray<string> Authors { get; init; }

    public int? Year { get; init; }

    /// <summary>The journal, publisher or site, or null.</summary>
    public string? Container { get; init; }

    public required SourceKind Kind { get; init; }

    public required SourceReading Reading { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    /// <summary>One line in the editors' words.</summary>
    public required string Note { get; init; }

    public required SourceLocation Location { get; init; }

    public string Path => SitePaths.Source(Key);

    /// <summary>Whether it may stand behind a statement.</summary>
    public bool CanSupport => Kind is not (SourceKind.Popular or SourceKind.ClaimExample);

    /// <summary>Where the source itself can be opened, or null.</summary>
    public string? Link => Url ?? (Doi is null ? null : $"https://doi.org/{Doi}");
}
