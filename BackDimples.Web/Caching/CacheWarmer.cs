using System.IO.Compression;
using BackDimples.Web.Content;

namespace BackDimples.Web.Caching;

/// <summary>Makes responses ready in the background, after the start and after each change, and compresses them as well as can be.</summary>
public sealed partial class CacheWarmer(ContentStore store, PageCache ready, ResponseRenderer renderer, IHostApplicationLifetime lifetime, ILogger<CacheWarmer> log) : BackgroundService
{
    /// <summary>How many responses are made ready unasked (500): all of a usual site, the likeliest of a huge one.</summary>
    private const int Most = 500;

    /// <summary>How long the first visitors have the processor to themselves (500 ms).</summary>
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(1);
        void OnChanged(SiteSnapshot _)
        {
            if (changed.CurrentCount == 0)
            {
                changed.Release();
            }
        }

        store.Changed += OnChanged;
        try
        {
            await WaitForStartAsync(stoppingToken);
            await Task.Delay(HeadStart, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await changed.WaitAsync(stoppingToken);
                var snapshot = store.Current;
                _ = snapshot.Indexing.Value; // a failure is logged there, and again by each search
                await WarmAsync(snapshot, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The site is stopping.
        }
        finally
        {
            store.Changed -= OnChanged;
        }
    }

    private async Task WarmAsync(SiteSnapshot snapshot, CancellationToken stoppingToken)
    {
        foreach (var key in CacheKey.Likely(snapshot.Library).Take(Most))
        {
            // A render does not look at the token, and the program must not wait for the rest of them to stop.
            stoppingToken.ThrowIfCancellationRequested();
            if (!ReferenceEquals(store.Current, snapshot) || renderer.Pipeline is null)
            {
                return;
            }

            try
            {
                if (await renderer.RenderAsync(snapshot, key, CompressionLevel.SmallestSize, stoppingToken) is { } response)
                {
                    ready.Keep(snapshot, key, response);
                }
            }
#pragma warning disable CA1031 // A page that fails to render fails again, with its status page and log line, when it is asked for.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(log, e, key);
            }

            await Task.Yield();
        }

        Log.Warm(log, snapshot.Generation, ready.Count, ready.Size / 1024);
    }

    private async Task WaitForStartAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 30, EventName = "ResponsesReady", Level = LogLevel.Information, Message = "Content {Generation}: {Count} responses ready in {Kilobytes} kB")]
        public static partial void Warm(ILogger logger, long generation, int count, long kilobytes);

        [LoggerMessage(EventId = 31, EventName = "WarmingFailed", Level = LogLevel.Error, Message = "{Key} cannot be rendered")]
        public static partial void Failed(ILogger logger, Exception exception, string key);
    }
}
