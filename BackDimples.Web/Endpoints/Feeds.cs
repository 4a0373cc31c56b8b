using BackDimples.Web.Hosting;

namespace BackDimples.Web.Endpoints;

/// <summary>Maps the two feeds of changes.</summary>
public static class Feeds
{
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SiteOutputs.Feed, (SiteSnapshot site) => TypedResults.Bytes(AtomFeed.Write(site), AtomFeed.MediaType))
            .AllowReadingFromAnywhere().ExcludeFromDescription();
        endpoints.MapGet(SiteOutputs.JsonFeed, (SiteSnapshot site) => TypedResults.Json(JsonFeed.Of(site), SnakeCaseJson.Relaxed.JsonFeed, JsonFeed.MediaType))
            .AllowReadingFromAnywhere().ExcludeFromDescription();
    }
}
