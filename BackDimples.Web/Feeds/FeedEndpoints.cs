using BackDimples.Web.Api;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Feeds;

/// <summary>Maps the two feeds of changes.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SiteOutputs.Feed, (SiteSnapshot site) => TypedResults.Bytes(AtomFeed.Write(site), AtomFeed.MediaType))
            .AllowReadingFromAnywhere().ExcludeFromDescription();
        endpoints.MapGet(SiteOutputs.JsonFeed, (SiteSnapshot site) => TypedResults.Json(JsonFeed.Of(site), SnakeCaseJson.Relaxed.JsonFeed, JsonFeed.MediaType))
            .AllowReadingFromAnywhere().ExcludeFromDescription();
    }
}
