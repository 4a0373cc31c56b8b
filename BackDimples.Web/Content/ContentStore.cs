using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;
using BackDimples.Web.Hosting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Content;

/// <summary>Holds the live snapshot and replaces it, in one step, when the content has changed and is sound.</summary>
public sealed partial class ContentStore(IOptions<SiteOptions> options, TimeProvider clock, ILogger<ContentStore> log)
{
    /// <summary>From this time on a reading is slow (10 s): a network share that hangs, or a disk that is going.</summary>
    public static readonly TimeSpan SlowReading = TimeSpan.FromSeconds(10);

    private readonly Lock _loading = new();
    private long _readingSince;
    private SiteSnapshot? _current;
    private ContentLoadResult? _lastGood;
    private ContentLoadResult? _lastSeen;
    private DateOnly _lastSeenDay;

    /// <summary>Raised after a new snapshot went live.</summary>
    public event Action<SiteSnapshot>? Changed;

    /// <summary>The content folder.</summary>
    public string Folder { get; } = ContentLocator.Find(options.Value.ContentPath);

    /// <summary>The live snapshot.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public SiteSnapshot Current => Volatile.Read(ref _current) ?? throw new InvalidOperationException("The content is not loaded yet.");

    /// <summary>The number of the live snapshot; 0 while nothing was loaded yet.</summary>
    public long Generation => Volatile.Read(ref _current)?.Generation ?? 0;

    /// <summary>What stands in the way of the newest content, or empty when it is live.</summary>
    public ImmutableArray<Diagnostic> PendingErrors { get; private set; } = [];

    /// <summary>How many changes could not go live.</summary>
    public long FailedReloads { get; private set; }

    /// <summary>Why the folder could not be read at all, or null.</summary>
    public string? FolderFault { get; private set; }

    /// <summary>Whether the folder has been read for longer than <see cref="SlowReading"/> and is not done.</summary>
    public bool IsReadingSlowly => Interlocked.Read(ref _readingSince) is var since and > 0 && clock.GetElapsedTime(since) >= SlowReading;

    /// <summary>Whether what is live may not be the newest content.</summary>
    public bool IsDegraded => !PendingErrors.IsEmpty || FolderFault is not null || IsReadingSlowly;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    /// <summary>Loads the content for the first time.</summary>
    /// <exception cref="ContentException">There is no sound content.</exception>
    public void Load()
    {
        using (WarnWhenSlow())
        {
            Reload();
        }

        if (_current is null)
        {
            throw FolderFault is { } fault
                ? new ContentException($"The content cannot be read: {fault}", [])
                : new ContentException($"The content in '{Folder}' has errors; the site does not start.", PendingErrors);
        }
    }

    /// <summary>Logs, until it is disposed, that a reading takes long.</summary>
    public IDisposable WarnWhenSlow() => clock.CreateTimer(_ => Log.SlowReading(log, Folder), null, SlowReading, TimeSpan.FromMinutes(1));

    /// <summary>Reads what has changed; a sound library goes live, an unsound one leaves the last good one up.</summary>
    /// <returns>Whether a new snapshot went live.</returns>
    public bool Reload()
    {
        lock (_loading)
        {
            var today = Today;
            Interlocked.Exchange(ref _readingSince, clock.GetTimestamp());
            ContentLoadResult? result;
            try
            {
                result = Read(today);
            }
            finally
            {
                Interlocked.Exchange(ref _readingSince, 0);
            }

            if (result is null || IsSame(result, today))
            {
                return false;
            }

            (_lastSeen, _lastSeenDay) = (result, today);
            LogDiagnostics(result);
            if (result.Library is null)
            {
                FailedReloads++;
                PendingErrors = [.. result.Diagnostics.Where(d => d.IsError)];
                return TurnTheDay(today);
            }

            Publish(result, today);
            PendingErrors = [];
            return true;
        }
    }

    /// <summary>Notes that a reload ended in a fault of the program: what is live stays, and everything is read anew next time.</summary>
    public void ReloadFailed(Exception fault)
    {
        lock (_loading)
        {
            FailedReloads++;
            _lastSeen = null;
            FolderFault = $"reading it failed ({fault.GetType().Name})";
        }
    }

    // While new content waits for its mending, the live content still goes by today's date.
    private bool TurnTheDay(DateOnly today)
    {
        if (_current is null || _lastGood is null || _current.Today == today
            || ContentLoader.Load(_lastGood.Tree, today, _lastGood) is not { Library: not null } result)
        {
            return false;
        }

        Publish(result, today);
        return true;
    }

    private void Publish(ContentLoadResult result, DateOnly today)
    {
        var library = result.Library!;
        var previous = _current;
        var snapshot = new SiteSnapshot
        {
            Library = library,
            Indexing = IndexAsync(library, previous),
            Dates = new ContentDates(result.Tree, clock.GetUtcNow()),
            BaseUrl = options.Value.BaseUrl ?? library.Site.BaseUrl,
            Generation = (_current?.Generation ?? 0) + 1,
            LoadedAt = clock.GetUtcNow(),
            Today = today,
            Warnings = result.Warnings,
        };
        _lastGood = result;
        Volatile.Write(ref _current, snapshot);
        Log.WentLive(log, snapshot.Generation, library.Articles.Length, library.Faqs.Length, result.ParsedFiles, result.Warnings);
        Changed?.Invoke(snapshot);
    }

    private Task<SearchIndex> IndexAsync(ContentLibrary library, SiteSnapshot? previous) => Task.Run(() =>
    {
        try
        {
            return SearchIndex.Build(library, previous is { Indexing.IsCompletedSuccessfully: true } ? previous.Index : null);
        }
        catch (Exception e)
        {
            Log.IndexingFailed(log, e);
            throw;
        }
    });

    private ContentLoadResult? Read(DateOnly today)
    {
        try
        {
            var tree = ContentTree.FromDirectory(Folder, _lastSeen?.Tree);
            FolderFault = null;
            return ContentLoader.Load(tree, today, _lastSeen ?? _lastGood);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var fault = e is DirectoryNotFoundException
                ? $"there is no folder '{Folder}'. Name one with --Site:ContentPath=DIR or Site__ContentPath."
                : $"the folder '{Folder}' cannot be listed ({e.Message})";
            if (fault != FolderFault)
            {
                // Said once, although the folder is looked at every few seconds.
                FolderFault = fault;
                FailedReloads++;
                Log.FolderUnreadable(log, fault);
            }

            return null;
        }
    }

    // Nothing was parsed anew and no file has come or gone: the same content. The day may still have changed.
    private bool IsSame(ContentLoadResult result, DateOnly today) => _lastSeen is { } seen && result.ParsedFiles == 0
        && seen.Tree.Files.Length == result.Tree.Files.Length
        && seen.Tree.Files.Zip(result.Tree.Files).All(p => p.First.Path == p.Second.Path)
        && _lastSeenDay == today;

    private void LogDiagnostics(ContentLoadResult result)
    {
        foreach (var diagnostic in result.Diagnostics.Where(d => d.IsError))
        {
            Log.Error(log, diagnostic);
        }

        if (result.Library is null && _current is not null)
        {
            Log.KeptLastGood(log, result.Errors, _current.Generation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 10, EventName = "ContentLive", Level = LogLevel.Information,
            Message = "Content {Generation} is live: {Articles} articles, {Faqs} answers, {Parsed} files parsed, {Warnings} warnings")]
        public static partial void WentLive(ILogger logger, long generation, int articles, int faqs, int parsed, int warnings);

        [LoggerMessage(EventId = 11, EventName = "ContentError", Level = LogLevel.Error, Message = "{Diagnostic}")]
        public static partial void Error(ILogger logger, Diagnostic diagnostic);

        [LoggerMessage(EventId = 12, EventName = "ContentKept", Level = LogLevel.Warning,
            Message = "The changed content has {Errors} errors; content {Generation} stays live")]
        public static partial void KeptLastGood(ILogger logger, int errors, long generation);

        [LoggerMessage(EventId = 19, EventName = "IndexingFailed", Level = LogLevel.Critical, Message = "The search index cannot be built; searches fail until the content changes")]
        public static partial void IndexingFailed(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 14, EventName = "ContentSlow", Level = LogLevel.Warning, Message = "Reading the content in {Folder} takes long; it goes on")]
        public static partial void SlowReading(ILogger logger, string folder);

        [LoggerMessage(EventId = 13, EventName = "ContentFolderUnreadable", Level = LogLevel.Error, Message = "The content cannot be read: {Fault}")]
        public static partial void FolderUnreadable(ILogger logger, string fault);
    }
}
