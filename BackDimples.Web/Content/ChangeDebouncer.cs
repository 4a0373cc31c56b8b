namespace BackDimples.Web.Content;

/// <summary>
/// Gathers the events of a folder until it rests, so that a save, or a checkout of hundreds of files, is read once.
/// </summary>
internal sealed class ChangeDebouncer : IDisposable
{
    /// <summary>How long a folder must rest after one file was saved (30 ms): an editor's save is several events.</summary>
    private static readonly TimeSpan RestAfterSave = TimeSpan.FromMilliseconds(30);

    /// <summary>How long it must rest when more files change (300 ms): a checkout pauses between them.</summary>
    private static readonly TimeSpan RestAfterMany = TimeSpan.FromMilliseconds(300);

    /// <summary>The longest wait for rest (10 s): a folder that never rests is read all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>A save by way of a draft, a backup and a swap file touches up to five names.</summary>
    private const int NamesOfOneSave = 5;

    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Notes an event; called on the watcher's threads.</summary>
    public void Note(string path)
    {
        lock (_names)
        {
            if (_names.Count <= NamesOfOneSave)
            {
                _names.Add(path);
            }
        }

        try
        {
            _signal.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // A reload is due already, or the site is stopping.
        }
    }

    /// <summary>Waits for a change and then for rest.</summary>
    /// <returns>False when nothing happened within <paramref name="patience"/>.</returns>
    public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!await _signal.WaitAsync(patience, cancellation))
        {
            return false;
        }

        var start = TimeProvider.System.GetTimestamp();
        while (await _signal.WaitAsync(Rest, cancellation) && TimeProvider.System.GetElapsedTime(start) < LongestWait)
        {
        }

        lock (_names)
        {
            _names.Clear();
        }

        return true;
    }

    public void Dispose() => _signal.Dispose();

    private TimeSpan Rest
    {
        get
        {
            lock (_names)
            {
                return _names.Count > NamesOfOneSave ? RestAfterMany : RestAfterSave;
            }
        }
    }
}
