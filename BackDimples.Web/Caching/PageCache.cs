using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BackDimples.Web.Content;
using BackDimples.Web.Hosting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Caching;

/// <summary>The pages of the live snapshot that were rendered. A new snapshot begins with none, so nothing old is ever served.</summary>
public sealed class PageCache : IDisposable
{
    private readonly long _mostBytes;
    private readonly Meter _meter;
    private readonly Counter<long> _hits;
    private Shelf _shelf = new(null);

    public PageCache(IOptions<SiteOptions> options, IMeterFactory meters)
    {
        _mostBytes = options.Value.PageCacheMegabytes * 1024L * 1024L;
        _meter = meters.Create(SiteMetrics.MeterName);
        _hits = _meter.CreateCounter<long>("site.page_cache.hits", "{response}", "Requests answered from kept bytes.");
        _meter.CreateObservableGauge("site.page_cache.count", () => Count, "{response}", "Pages that are kept.");
        _meter.CreateObservableGauge("site.page_cache.size", () => Size, "By", "Memory that kept pages take.");
        HotReload.Applied += Clear;
    }

    /// <summary>How many pages are kept.</summary>
    public int Count => Volatile.Read(ref _shelf).Pages.Count;

    /// <summary>How much memory they take, in bytes.</summary>
    public long Size => Interlocked.Read(ref Volatile.Read(ref _shelf).Size);

    /// <summary>A kept page, or null.</summary>
    public CachedPage? Find(SiteSnapshot snapshot, string key)
    {
        var page = ShelfOf(snapshot).Pages.GetValueOrDefault(key);
        if (page is not null)
        {
            _hits.Add(1);
        }

        return page;
    }

    /// <summary>Renders a page and keeps it. Who asks for it meanwhile waits for the same rendering.</summary>
    /// <param name="snapshot">What the request was given.</param>
    /// <param name="key">The page's key.</param>
    /// <param name="render">Renders it, or gives null when the answer is not one to keep.</param>
    /// <returns>The page; null when it is not kept.</returns>
    public async Task<CachedPage?> RenderAsync(SiteSnapshot snapshot, string key, Func<Task<CachedPage?>> render)
    {
        var shelf = ShelfOf(snapshot);
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rendering = shelf.Rendering.GetOrAdd(key, mine.Task);
        if (rendering != mine.Task)
        {
            return await rendering;
        }

        CachedPage? page = null;
        try
        {
            page = await render();
            if (page is not null)
            {
                Keep(shelf, key, page);
            }
        }
        finally
        {
            shelf.Rendering.TryRemove(key, out _);
            mine.SetResult(page);
        }

        return page;
    }

    /// <summary>Forgets every page.</summary>
    public void Clear() => Volatile.Write(ref _shelf, new Shelf(null));

    public void Dispose()
    {
        HotReload.Applied -= Clear;
        _meter.Dispose();
    }

    private void Keep(Shelf shelf, string key, CachedPage page)
    {
        var added = page.Size;
        shelf.Pages.AddOrUpdate(key, page, (_, old) =>
        {
            added = page.Size - old.Size;
            return page;
        });
        if (Interlocked.Add(ref shelf.Size, added) > _mostBytes)
        {
            MakeRoom(shelf);
        }
    }

    // Half are dropped at once: cheaper than an exact order of use, and what is still wanted comes back within a request.
    private static void MakeRoom(Shelf shelf)
    {
        foreach (var key in shelf.Pages.Keys.Where((_, i) => i % 2 == 0))
        {
            if (shelf.Pages.TryRemove(key, out var dropped))
            {
                Interlocked.Add(ref shelf.Size, -dropped.Size);
            }
        }
    }

    private Shelf ShelfOf(SiteSnapshot snapshot)
    {
        var shelf = Volatile.Read(ref _shelf);
        if (ReferenceEquals(shelf.Snapshot, snapshot))
        {
            return shelf;
        }

        // A request that began before a change may still hold the older snapshot: it gets a shelf that is thrown away.
        var fresh = new Shelf(snapshot);
        return shelf.Snapshot is null || shelf.Snapshot.Generation < snapshot.Generation
            ? Interlocked.CompareExchange(ref _shelf, fresh, shelf) == shelf ? fresh : ShelfOf(snapshot)
            : fresh;
    }

    private sealed class Shelf(SiteSnapshot? snapshot)
    {
        public long Size;

        public SiteSnapshot? Snapshot { get; } = snapshot;

        public ConcurrentDictionary<string, CachedPage> Pages { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, Task<CachedPage?>> Rendering { get; } = new(StringComparer.Ordinal);
    }
}
