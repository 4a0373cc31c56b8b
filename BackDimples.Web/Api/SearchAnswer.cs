using System.Collections.Immutable;
using BackDimples.Content.Search;

namespace BackDimples.Web.Api;

/// <summary>What <c>/api/search</c> answers.</summary>
/// <param name="Query">The query as it was understood: trimmed, and cut where it was too long.</param>
/// <param name="Corrected">The query with its slips of the pen put right, or null.</param>
/// <param name="Relaxed">Whether no page has all of the words.</param>
/// <param name="Total">The number of hits in all.</param>
/// <param name="Hits">The hits that were asked for, the best first.</param>
public sealed record SearchAnswer(string Query, string? Corrected, bool Relaxed, int Total, ImmutableArray<SearchAnswerHit> Hits)
{
    public static SearchAnswer Of(SearchResults results) =>
        new(results.Query, results.Corrected, results.Relaxed, results.Total, [.. results.Hits.Select(SearchAnswerHit.Of)]);
}
