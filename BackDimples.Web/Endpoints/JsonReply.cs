using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace BackDimples.Web.Endpoints;

/// <summary>
/// An answer of the search API: readable from other sites, kept for half a minute by the browser that asked and by
/// nobody between, since a query is the reader's own, and confirmed by its ETag after that.
/// </summary>
internal sealed class JsonReply(byte[] body, string mediaType) : IResult
{
    private const string Caching = "private, max-age=30";
    private const int TagLength = 12;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, TagLength))}\"");
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.CacheControl = Caching;
        response.Headers.ETag = tag.ToString();
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
