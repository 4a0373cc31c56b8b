using System.Collections.Immutable;

namespace BackDimples.Content.Search;

/// <summary>What was found, the best first.</summary>
public sealed record SearchResults
{
    /// <summary>The text that was searched for, as it was typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query with its slips of the pen put right, or null when nothing was corrected.</summary>
    public string? Corrected { get; init; }

    /// <summary>Whether the first hits lack some of the words, because no page has all of them.</summary>
    public bool Relaxed { get; init; }

    /// <summary>How many hits there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>The hits of the page that was asked for.</summary>
    public required ImmutableArray<SearchHit> Hits { get; init; }

    /// <summary>Hits by tag, in the site's order of tags, without regard to the tag that was asked for.</summary>
    public ImmutableArray<SearchFacet> TagFacets { get; init; } = [];

    /// <summary>Hits by kind (<c>faq</c>, <c>article</c>, <c>term</c>), without regard to the kind that was asked for.</summary>
    public ImmutableArray<SearchFacet> KindFacets { get; init; } = [];
}
