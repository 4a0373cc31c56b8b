using BackDimples.Web.Hosting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Content;

/// <summary>
/// Notices that content has changed: by the file system's events, and by a look every few seconds, because events get
/// lost (a full queue, a network share, a folder that was deleted and made again). It also notices a new day.
/// </summary>
public sealed partial class ContentWatcher(ContentStore store, IOptions<SiteOptions> options, TimeProvider clock, ILogger<ContentWatcher> log) : BackgroundService
{
    /// <summary>How often the folder is looked at without an event (5 s).</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly ChangeDebouncer _changes = new(clock);
    private FileSystemWatcher? _watcher;
    private bool _saidNoEvents;

    // Set by the watcher's own thread when the events are no longer to be relied on.
    private volatile bool _eventsLost;

    public override void Dispose()
    {
        _watcher?.Dispose();
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
            bool told;
            try
            {
                told = await _changes.WaitAsync(LookAgain, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            // A change that no event told of: the watcher looks at a folder that is no longer there.
            // Reading goes on in the pool: the program ends without waiting for a file system that hangs.
            var reload = Task.Run(Reload, CancellationToken.None);
            try
            {
                _eventsLost |= await reload.WaitAsync(stoppingToken) && !told;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private bool Reload()
    {
        using var warning = store.WarnWhenSlow();
        try
        {
            return store.Reload();
        }
#pragma warning disable CA1031 // A fault of ours while reading content must not end the site: it is logged, and the last good content stays.
        catch (Exception e)
#pragma warning restore CA1031
        {
            store.ReloadFailed(e);
            Log.ReloadFailed(log, e);
            return false;
        }
    }

    // The watcher dies with its folder; it is made anew as soon as there is one again.
    private void Watch()
    {
        if (_watcher is not null && !_eventsLost && Directory.Exists(store.Folder))
        {
            return;
        }

        _watcher?.Dispose();
        _watcher = null;
        _eventsLost = false;
        if (!Directory.Exists(store.Folder))
        {
            return;
        }

        try
        {
            var watcher = new FileSystemWatcher(store.Folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, e) => _changes.Note(e.FullPath);
            watcher.Created += (_, e) => _changes.Note(e.FullPath);
            watcher.Deleted += (_, e) => _changes.Note(e.FullPath);
            watcher.Renamed += (_, e) => _changes.Note(e.FullPath);
            watcher.Error += (_, _) =>
            {
                _eventsLost = true;
                _changes.Note("");
            };
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            if (!_saidNoEvents)
            {
                _saidNoEvents = true;
                Log.NoEvents(log, e.Message);
            }
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
