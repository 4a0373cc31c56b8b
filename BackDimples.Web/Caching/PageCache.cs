using System.Collections.Concurrent;
using BackDimples.Web.Content;
using BackDimples.Web.Hosting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Caching;

/// <summary>The ready responses of the live snapshot. A new snapshot begins with none, so nothing old is ever served.</summary>
public sealed class PageCache(IOptions<SiteOptions> options)
{
    private Shelf _shelf = new(null);

    /// <summary>How many responses are ready.</summary>
    public int Count => _shelf.Responses.Count;

    /// <summary>How much memory they take, in bytes.</summary>
    public long Size => Interlocked.Read(ref _shelf.Size);

    public CachedPage? Find(SiteSnapshot snapshot, string key) =>
        ShelfOf(snapshot).Responses.GetValueOrDefault(key);

    public void Keep(SiteSnapshot snapshot, string key, CachedPage response)
    {
        var shelf = ShelfOf(snapshot);
        var added = response.Size;
        shelf.Responses.AddOrUpdate(key, response, (_, old) =>
        {
            added = response.Size - old.Size;
            return response;
        });
        if (Interlocked.Add(ref shelf.Size, added) > options.Value.ReadyResponsesMegabytes * 1024L * 1024L)
        {
            MakeRoom(shelf);
        }
    }

    // Half are dropped at once: cheaper than an exact order of use, and what is still wanted comes back within a request.
    private static void MakeRoom(Shelf shelf)
    {
        foreach (var key in shelf.Responses.Keys.Where((_, i) => i % 2 == 0))
        {
            if (shelf.Responses.TryRemove(key, out var dropped))
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

        // A request that began before a change may still hold the older snapshot: it gets a shelf that nobody keeps.
        var fresh = new Shelf(snapshot);
        return shelf.Snapshot is null || shelf.Snapshot.Generation < snapshot.Generation
            ? Interlocked.CompareExchange(ref _shelf, fresh, shelf) == shelf ? fresh : ShelfOf(snapshot)
            : fresh;
    }

    private sealed class Shelf(SiteSnapshot? snapshot)
    {
        public long Size;

        public SiteSnapshot? Snapshot { get; } = snapshot;

        public ConcurrentDictionary<string, CachedPage> Responses { get; } = new(StringComparer.Ordinal);
    }
}
