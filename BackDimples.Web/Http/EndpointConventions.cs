using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace BackDimples.Web.Http;

/// <summary>What an endpoint says about itself beyond its route; the middleware of the pipeline reads it.</summary>
public static class EndpointConventions
{
    /// <summary>The answer is computed for each request: it is limited by client, and carries an entity tag.</summary>
    public static TBuilder AnswerEachRequest<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new EnableRateLimitingAttribute(RateLimits.PerClient), new EntityTagAttribute());

    /// <summary>Other sites may show the pictures among the assets: the preview card and the icons.</summary>
    public static void AllowEmbeddingOfPictures(this Microsoft.AspNetCore.StaticAssets.StaticAssetsEndpointConventionBuilder assets) => assets.Add(builder =>
    {
        if (builder is RouteEndpointBuilder { RoutePattern.RawText: { } path }
            && (path.EndsWith(".png", StringComparison.Ordinal) || path.EndsWith(".ico", StringComparison.Ordinal)))
        {
            builder.Metadata.Add(new AllowEmbeddingAttribute());
        }
    });
}
