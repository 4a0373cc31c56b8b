using BackDimples.Web.Api;
using BackDimples.Web.Content;

namespace BackDimples.Web.Discovery;

/// <summary>Maps the web app manifest.</summary>
public static class Manifest
{
    public static void MapWebManifest(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.Manifest, (SiteSnapshot site) => TypedResults.Json(WebManifest.Of(site), SnakeCaseJson.Relaxed.WebManifest, "application/manifest+json"))
            .ExcludeFromDescription();
}
