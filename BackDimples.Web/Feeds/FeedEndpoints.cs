using BackDimples.Web.Api;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Feeds;

/// <summary>Maps the feeds of changes: of the whole site as Atom and JSON Feed, of each tag as Atom.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SiteOutputs.Feed, (SiteSnapshot site) => TypedResults.Bytes(AtomFeed.Write(site, FeedChannel.OfSite(site)), AtomFeed.MediaType)).ExcludeFromDescription();
        endpoints.MapGet(SiteOutputs.JsonFeed, (SiteSnapshot site) => TypedResults.Json(JsonFeed.Of(site), SnakeCaseJson.Relaxed.JsonFeed, JsonFeed.MediaType)).ExcludeFromDescription();
        endpoints.MapGet(Representation.TagFeed.Of("/tags/{tag}"), OfTag).ExcludeFromDescription();
        foreach (var guess in SiteOutputs.FeedGuesses)
        {
            endpoints.MapGet(guess, () => TypedResults.Redirect(SiteOutputs.Feed, permanent: true)).ExcludeFromDescription();
        }
    }

    private static Results<FileContentHttpResult, NotFound> OfTag(string tag, SiteSnapshot site) =>
        site.Library.FindTag(tag) is { } known
            ? TypedResults.Bytes(AtomFeed.Write(site, FeedChannel.OfTag(site, known)), AtomFeed.MediaType)
            : TypedResults.NotFound();
}
