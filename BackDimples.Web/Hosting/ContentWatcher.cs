using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>
/// Notices that content has changed: by the file system's events, and by a look every few seconds, because events get
/// lost (a full queue, a network share, a folder that was deleted and made again). It also notices a new day.
/// </summary>
public sealed partial class ContentWatcher(ContentStore store, IOptions<SiteOptions> options, TimeProvider clock, ILogger<ContentWatcher> log) : BackgroundService
{
    /// <summary>How long the folder must be quiet before it is read (30 ms): an editor's save is several events.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    /// <summary>The longest wait for quiet (1 s): a folder that never rests is read all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>How often the folder is looked at without an event (5 s).</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _signal = new(0, 1);
    private FileSystemWatcher? _watcher;

    public override void Dispose()
    {
        _watcher?.Dispose();
        _signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.WatchContent)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            Watch();
            try
            {
                if (await _signal.WaitAsync(LookAgain, stoppingToken))
                {
                    await WaitForQuietAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            Reload();
        }
    }

    private async Task WaitForQuietAsync(CancellationToken stoppingToken)
    {
        var start = clock.GetTimestamp();
        while (await _signal.WaitAsync(Quiet, stoppingToken) && clock.GetElapsedTime(start) < LongestWait)
        {
        }
    }

    private void Reload()
    {
        try
        {
            store.Reload();
        }
#pragma warning disable CA1031 // A fault of ours while reading content must not end the site: it is logged, and the last good content stays.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.ReloadFailed(log, e);
        }
    }

    // The watcher dies with its folder; it is made anew as soon as there is one again.
    private void Watch()
    {
        if (_watcher is not null && Directory.Exists(store.Folder))
        {
            return;
        }

        _watcher?.Dispose();
        _watcher = null;
        try
        {
            var watcher = new FileSystemWatcher(store.Folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.Error += (_, _) =>
            {
                _watcher = null;
                Signal();
            };
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            Log.NoEvents(log, e.Message);
        }
    }

    private void Signal()
    {
        try
        {
            _signal.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // A reload is due already, or the site is stopping.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 20, EventName = "ReloadFailed", Level = LogLevel.Error, Message = "Reading the content failed; the live content stays")]
        public static partial void ReloadFailed(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 21, EventName = "NoFileEvents", Level = LogLevel.Warning, Message = "The file system gives no events ({Reason}); the folder is looked at every few seconds instead")]
        public static partial void NoEvents(ILogger logger, string reason);
    }
}
