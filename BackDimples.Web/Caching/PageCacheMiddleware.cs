using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using Microsoft.AspNetCore.Http.Features;

namespace BackDimples.Web.Caching;

/// <summary>
/// Answers from <see cref="PageCache"/> before everything that takes time. What is not kept runs through the rest of
/// the pipeline as it is; the answer is taken down on its way out, compressed, kept, and sent.
/// </summary>
public sealed class PageCacheMiddleware(RequestDelegate next, ContentStore store, PageCache cache, IHostEnvironment environment)
{
    // An author who reloads wants to see the change.
    private readonly string _cacheControl = environment.IsDevelopment() ? "no-cache" : CachedPage.CacheControl;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value is not { Length: > 0 } path || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return next(context);
        }

        var snapshot = store.Current;
        if (!request.QueryString.HasValue && cache.Find(snapshot, path) is { } page)
        {
            return page.WriteAsync(context).AsTask();
        }

        return CacheKey.For(path, request.Query, snapshot.Library) is { } key ? AnswerAsync(context, snapshot, key) : next(context);
    }

    private async Task AnswerAsync(HttpContext context, SiteSnapshot snapshot, string key)
    {
        var page = cache.Find(snapshot, key) ?? await cache.RenderAsync(snapshot, key, () => CaptureAsync(context, snapshot));
        if (page is not null)
        {
            await page.WriteAsync(context);
        }
        else if (!context.Response.HasStarted)
        {
            // Another request's rendering ended in no plain answer: this one goes its own way.
            await next(context);
        }
    }

    // Null when the answer was not a plain 200; it has been sent then.
    private async Task<CachedPage?> CaptureAsync(HttpContext context, SiteSnapshot snapshot)
    {
        var request = context.Request;
        var (method, encoding) = (request.Method, request.Headers.AcceptEncoding);
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body, original));
        context.RequestServices.GetRequiredService<RequestSnapshot>().Snapshot = snapshot;
        try
        {
            // The whole page, not compressed, whatever this client wants of it.
            request.Method = HttpMethods.Get;
            request.Headers.AcceptEncoding = default;
            await next(context);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            context.Features.Set(original);
            (request.Method, request.Headers.AcceptEncoding) = (method, encoding);
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            Representation.Split(request.Path.Value!, out var page);
            return new CachedPage(context, body.ToArray(), snapshot.Dates.LastChanged(page), _cacheControl);
        }

        if (!HttpMethods.IsHead(method))
        {
            await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
        }

        await context.Response.CompleteAsync();
        return null;
    }
}
