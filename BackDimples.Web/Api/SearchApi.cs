using System.Globalization;
using BackDimples.Content.Search;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace BackDimples.Web.Api;

/// <summary><c>/api/search</c>: the hits of <c>/search</c>, in the same order, for the search box and for other people's programs.</summary>
public static class SearchApi
{
    /// <summary>Kept for half a minute by the browser that asked and by nothing between, since a query is the reader's own.</summary>
    public const string Caching = "private, max-age=30";

    public static void MapSearchApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SiteOutputs.SearchApi, Search).AnswerEachRequest()
            .WithName("search").WithTags(OpenApiDescription.SearchTag).WithSummary("The answers, articles and terms that a query finds, the best first.")
            .WithParameter("q", "What a reader types; without it, the most useful pages.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = SearchQuery.MaxLength })
            .WithParameter("tag", "The key of a tag: only its pages. An unknown key is refused, and the known ones are named.", new OpenApiSchema { Type = JsonSchemaType.String })
            .WithParameter("kind", "Only hits of this kind.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. SearchRequest.KindWords] })
            .WithParameter("limit", "The number of hits to return.", Number(1, SearchQuery.MaxLimit, SearchRequest.PageSize))
            .WithParameter("offset", "The number of hits to pass over.", Number(0, SearchRequest.LargestOffset, 0));

    // The numbers are text here, so that a bad one is brought into its range instead of being refused.
    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> Search(
        HttpContext context, SiteSnapshot site, SiteSearch search, string? q, string? tag, string? kind, string? limit, string? offset)
    {
        if (SearchRequest.Refusal(site.Library, tag, kind) is { } refusal)
        {
            return TypedResults.Problem(refusal, statusCode: StatusCodes.Status400BadRequest);
        }

        var query = SearchRequest.Read(site.Library, q, tag, kind) with
        {
            Limit = SearchRequest.Number(limit, 1, SearchQuery.MaxLimit, SearchRequest.PageSize),
            Offset = SearchRequest.Number(offset, 0, SearchRequest.LargestOffset, 0),
        };
        var results = await search.FindAsync(site, query, context.RequestAborted);
        context.Response.Headers.CacheControl = results.WordsAlone ? "no-store" : Caching;
        return TypedResults.Ok(SearchAnswer.Of(site, results));
    }

    private static OpenApiSchema Number(int least, int most, int otherwise) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
        Default = otherwise,
    };
}
