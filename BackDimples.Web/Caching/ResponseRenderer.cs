using System.IO.Compression;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BackDimples.Web.Caching;

/// <summary>
/// Renders a response through the real pipeline, for a request of its own that carries nothing but the path: no header
/// of a visitor can find its way into what others are served.
/// </summary>
public sealed class ResponseRenderer(IServiceScopeFactory scopes, IHostEnvironment environment)
{
    /// <summary>What caches may do: browsers ask again after a minute, shared caches after five, and both may serve stale pages while they ask.</summary>
    private const string Cacheable = "public, max-age=60, s-maxage=300, stale-while-revalidate=86400";

    /// <summary>The pipeline behind the ready responses; known from the first request on.</summary>
    public RequestDelegate? Pipeline { get; set; }

    /// <summary>Renders a key; null when the answer is not a plain 200.</summary>
    public async Task<CachedPage?> RenderAsync(SiteSnapshot snapshot, string key, CompressionLevel level, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestSnapshot>().Snapshot = snapshot;
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var question = key.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = snapshot.BaseUrl[..snapshot.BaseUrl.IndexOf(':', StringComparison.Ordinal)];
        context.Request.Host = new HostString(new Uri(snapshot.BaseUrl).Authority);
        context.Request.Path = question < 0 ? key : key[..question];
        context.Request.QueryString = question < 0 ? QueryString.Empty : new QueryString(key[question..]);
        context.RequestAborted = cancellation;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await Pipeline!(context);
        await context.Response.CompleteAsync();
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? new CachedPage(body.ToArray(), Keep(context.Response.Headers), SecurityHeaders.PolicyOf(context), snapshot.LoadedAt,
                environment.IsDevelopment() ? "no-cache" : Cacheable, level)
            : null;
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Keep(IHeaderDictionary headers) =>
        headers.Where(h => h.Key != HeaderNames.ContentLength && h.Key != HeaderNames.Date && h.Key != HeaderNames.TransferEncoding
            && h.Key != HeaderNames.CacheControl && h.Key != HeaderNames.ETag && h.Key != HeaderNames.LastModified && h.Key != HeaderNames.Vary
            && h.Key != HeaderNames.SetCookie);
}
