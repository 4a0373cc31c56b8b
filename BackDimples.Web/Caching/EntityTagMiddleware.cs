using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;

namespace BackDimples.Web.Caching;

/// <summary>Gives an ETag to answers that are made anew for each request (searches, API, oEmbed), and answers 304 to those who have them.</summary>
public sealed class EntityTagMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/search", StringComparison.Ordinal) || path.StartsWithSegments("/api", StringComparison.Ordinal)
            || path.StartsWithSegments("/oembed", StringComparison.Ordinal)
            ? TagAsync(context)
            : next(context);
    }

    private async Task TagAsync(HttpContext context)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body, original));
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(original);
        }

        var response = context.Response;
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 12))}\"";
            response.Headers.ETag = tag;
            foreach (var known in context.Request.Headers.IfNoneMatch)
            {
                if (known is not null && (known.Contains(tag[2..], StringComparison.Ordinal) || known.Trim() == "*"))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    response.ContentLength = null;
                    response.Headers.ContentType = default;
                    return;
                }
            }
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
