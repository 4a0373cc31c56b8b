using System.Collections.Immutable;

namespace BackDimples.Content.Search;

/// <summary>What an expectation's query found.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Rank">The rank of the first hit that answers among the first ten, or 0.</param>
/// <param name="Total">How many hits there were in all.</param>
/// <param name="First">The first hits, with the reasons for their places.</param>
public sealed record SearchOutcome(SearchExpectation Expectation, int Rank, int Total, ImmutableArray<SearchHit> First)
{
    public bool ExpectsNothing => Expectation.Best is null;

    /// <summary>Whether it came out as it should: an answer within its rank, or nothing where nothing is right.</summary>
    public bool IsMet => ExpectsNothing ? Total == 0 : Rank >= 1 && Rank <= Expectation.Within;
}
