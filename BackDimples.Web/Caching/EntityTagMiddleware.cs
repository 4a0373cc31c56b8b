using System.Security.Cryptography;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace BackDimples.Web.Caching;

/// <summary>Gives an ETag to answers that are computed anew for each request, and answers 304 to those who have them.</summary>
public sealed class EntityTagMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EntityTagAttribute>() is null ? next(context) : TagAsync(context);

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
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 12))}\"", isWeak: true);
            response.Headers.ETag = tag.ToString();
            if (ConditionalRequest.IsFresh(context.Request.Headers, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.Headers.ContentType = default;
                return;
            }
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteSlicedAsync(bytes, context.RequestAborted);
        }
    }
}
