using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Search;
using BackDimples.Web.Content;

namespace BackDimples.Web.Api;

/// <summary>What <c>/api/search</c> answers.</summary>
public sealed record SearchAnswer(
    [property: Description("The query as it was understood: trimmed, and cut where it was too long.")] string Query,
    [property: Description("The query with its slips of the pen put right, or null.")] string? Corrected,
    [property: Description("Whether no page has all of the words.")] bool Relaxed,
    [property: Description("Whether words alone found these hits, because the server was too busy to read the meaning; ask again for better ones.")] bool WordsAlone,
    [property: Description("The number of hits in all.")] int Total,
    [property: Description("The hits that were asked for, the best first.")] ImmutableArray<SearchAnswerHit> Hits)
{
    public static SearchAnswer Of(SiteSnapshot site, SearchResults results) =>
        new(results.Query, results.Corrected, results.Relaxed, results.WordsAlone, results.Total, [.. results.Hits.Select(hit => SearchAnswerHit.Of(site, hit))]);
}
