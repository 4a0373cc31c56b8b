using System.IO.Compression;
using BackDimples.Web.Content;
using BackDimples.Web.Hosting;

namespace BackDimples.Web.Caching;

/// <summary>Answers from <see cref="PageCache"/> before routing; what is not ready is rendered by the rest of the pipeline and kept.</summary>
public sealed class PageCacheMiddleware
{
    private readonly RequestDelegate _next;
    private readonly ContentStore _store;
    private readonly PageCache _ready;
    private readonly ResponseRenderer _renderer;
    private readonly SiteMetrics _metrics;

    public PageCacheMiddleware(RequestDelegate next, ContentStore store, PageCache ready, ResponseRenderer renderer, SiteMetrics metrics)
    {
        (_next, _store, _ready, _renderer, _metrics) = (next, store, ready, renderer, metrics);
        renderer.Pipeline = next;
    }

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value;
        if (path is null || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return LeaveAsync(context);
        }

        var snapshot = _store.Current;
        if (!request.QueryString.HasValue && _ready.Find(snapshot, path) is { } hit)
        {
            _metrics.ReadyHit();
            var write = hit.WriteAsync(context);
            return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
        }

        return AnswerAsync(context, snapshot, path);
    }

    private async Task LeaveAsync(HttpContext context)
    {
        await SocketThreads.Leave();
        await _next(context);
    }

    private async Task AnswerAsync(HttpContext context, SiteSnapshot snapshot, string path)
    {
        await SocketThreads.Leave();
        if (CacheKey.For(path, context.Request.Query, snapshot.Library) is not { } key)
        {
            await _next(context);
            return;
        }

        if (_ready.Find(snapshot, key) is { } hit)
        {
            _metrics.ReadyHit();
            await hit.WriteAsync(context);
            return;
        }

        if (await _renderer.RenderAsync(snapshot, key, CompressionLevel.Fastest, context.RequestAborted) is { } response)
        {
            _ready.Keep(snapshot, key, response);
            await response.WriteAsync(context);
            return;
        }

        // Not a plain 200 after all: the request goes the normal way, where its status page is made.
        context.RequestServices.GetRequiredService<RequestSnapshot>().Snapshot = snapshot;
        await _next(context);
    }
}
