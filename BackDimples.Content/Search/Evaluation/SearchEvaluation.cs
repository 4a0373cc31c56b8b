using System.Collections.Immutable;
using System.Globalization;

namespace BackDimples.Content.Search.Evaluation;

/// <summary>How well an index answers a set of expectations.</summary>
/// <param name="Outcomes">One for each expectation, in order.</param>
public sealed record SearchEvaluation(ImmutableArray<SearchOutcome> Outcomes)
{
    private readonly ImmutableArray<SearchOutcome> _answerable = [.. Outcomes.Where(o => !o.ExpectsNothing)];
    private readonly ImmutableArray<SearchOutcome> _nonsense = [.. Outcomes.Where(o => o.ExpectsNothing)];

    /// <summary>The share of answerable queries with a right answer first.</summary>
    public double HitAt1 => Share(o => o.Rank == 1);

    /// <summary>The share of answerable queries with a right answer among the first three.</summary>
    public double HitAt3 => Share(o => o.Rank is >= 1 and <= 3);

    /// <summary>The mean of 1 / rank of the first right answer among the first ten, 0 where there is none.</summary>
    public double MeanReciprocalRank => _answerable.IsEmpty ? 1 : _answerable.Average(o => o.Rank == 0 ? 0 : 1.0 / o.Rank);

    /// <summary>How many queries should find nothing.</summary>
    public int Nonsense => _nonsense.Length;

    /// <summary>How many of them find nothing.</summary>
    public int NonsenseRight => _nonsense.Count(o => o.Total == 0);

    /// <summary>What did not come out as expected.</summary>
    public IEnumerable<SearchOutcome> Misses => Outcomes.Where(o => !o.IsMet);

    /// <summary>Asks an index every query.</summary>
    public static SearchEvaluation Run(SearchIndex index, IEnumerable<SearchExpectation> expectations) =>
        new([.. expectations.Select(e => Ask(index, e))]);

    /// <summary>The figures on one line, and below it each miss: its place, its query, what came first, and why.</summary>
    public IEnumerable<string> Report()
    {
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{_answerable.Length} queries: hit@1 {HitAt1:0.000}, hit@3 {HitAt3:0.000}, MRR@10 {MeanReciprocalRank:0.000}; {NonsenseRight} of {Nonsense} foreign queries find nothing; {Misses.Count()} misses");
        foreach (var miss in Misses)
        {
            var expectation = miss.Expectation;
            var place = $"{expectation.Query.Location.File}({expectation.Query.Location.Line})";
            var found = miss.Rank == 0 ? "not among the first ten" : $"at rank {miss.Rank}";
            yield return miss.ExpectsNothing
                ? $"{place}: \"{expectation.Query.Value}\" should find nothing, and finds {miss.Total}"
                : $"{place}: \"{expectation.Query.Value}\" should find {expectation.Best} within {expectation.Within}; it is {found}";
            foreach (var (hit, i) in miss.First.Select((h, i) => (h, i)))
            {
                yield return $"    {i + 1}. {hit.Id}: {hit.Explanation}";
            }
        }
    }

    /// <summary>The reasons for the order of the first hits of one query.</summary>
    public static IEnumerable<string> Explain(SearchIndex index, string query)
    {
        var results = index.Search(new SearchQuery(query) { Explain = true });
        yield return $"{results.Total} hits{(results.Relaxed ? ", without some of the words" : "")}{(results.Corrected is null ? "" : $", read as \"{results.Corrected}\"")}";
        foreach (var (hit, i) in results.Hits.Select((h, i) => (h, i)))
        {
            yield return $"{i + 1}. {hit.Id} \"{hit.Title}\"{(hit.MatchedAs is null ? "" : $" (as \"{hit.MatchedAs}\")")}: {hit.Explanation}";
        }
    }

    private static SearchOutcome Ask(SearchIndex index, SearchExpectation expectation)
    {
        var results = index.Search(new SearchQuery(expectation.Query.Value) { Explain = true });
        var rank = results.Hits.Select((hit, i) => expectation.Accepts(hit.Id) ? i + 1 : 0).FirstOrDefault(r => r > 0);
        return new SearchOutcome(expectation, rank, results.Total, [.. results.Hits.Take(3)]);
    }

    private double Share(Func<SearchOutcome, bool> right) => _answerable.IsEmpty ? 1 : (double)_answerable.Count(right) / _answerable.Length;
}

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
