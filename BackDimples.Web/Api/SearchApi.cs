using System.Text.Json;
using BackDimples.Content.Search;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Hosting;
using BackDimples.Web.Pages.Search;

namespace BackDimples.Web.Api;

/// <summary><c>/api/search</c>: the hits of <c>/search</c>, in the same order, for the search box and for other people's programs.</summary>
public static class SearchApi
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSearchApi(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(SiteOutputs.SearchApi, Methods, Search)
            .AllowReadingFromAnywhere().Produces<SearchAnswer>().WithName("search").WithTags("Search").WithSummary("The answers, articles and terms that a query finds, the best first.");

    // The numbers are text here, so that a bad one is brought into its range instead of being refused.
    private static JsonReply Search(SiteSnapshot site, SiteMetrics metrics, string? q, string? tag, string? kind, string? limit, string? offset)
    {
        var query = SearchRequest.Read(site.Library, q, tag, kind) with
        {
            Limit = SearchRequest.Number(limit, 1, SearchQuery.MaxLimit, SearchRequest.PageSize),
            Offset = SearchRequest.Number(offset, 0, SearchRequest.LargestOffset, 0),
        };
        var results = site.Index.Search(query);
        metrics.Searched(results.Total);
        var answer = SearchAnswer.Of(results);
        return new JsonReply(JsonSerializer.SerializeToUtf8Bytes(answer, SearchJson.Readable.SearchAnswer), "application/json; charset=utf-8");
    }
}
