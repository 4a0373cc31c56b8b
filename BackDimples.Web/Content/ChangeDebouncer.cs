namespace BackDimples.Web.Content;

/// <summary>
/// Gathers the events of a folder until it rests, so that a save, or a checkout of hundreds of files, is read once.
/// </summary>
internal sealed class ChangeDebouncer(TimeProvider clock)
{
    /// <summary>How long a folder must rest after one file was saved (30 ms): an editor's save is several events.</summary>
    private static readonly TimeSpan RestAfterSave = TimeSpan.FromMilliseconds(30);

    /// <summary>How long it must rest when more files change (300 ms): a checkout pauses between them.</summary>
    private static readonly TimeSpan RestAfterMany = TimeSpan.FromMilliseconds(300);

    /// <summary>The longest wait for rest (10 s): a folder that never rests is read all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>A save by way of a draft, a backup and a swap file touches up to five names.</summary>
    private const int NamesOfOneSave = 5;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private TaskCompletionSource _signal = NewSignal();

    /// <summary>Notes an event; called on the watcher's threads.</summary>
    public void Note(string path)
    {
        lock (_lock)
        {
            if (_names.Count <= NamesOfOneSave)
            {
                _names.Add(path);
            }

            _signal.TrySetResult();
        }
    }

    /// <summary>Waits for a change and then for rest.</summary>
    /// <returns>False when nothing happened within <paramref name="patience"/>.</returns>
    public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!await HappensWithinAsync(patience, cancellation))
        {
            return false;
        }

        var start = clock.GetTimestamp();
        while (await HappensWithinAsync(Rest, cancellation) && clock.GetElapsedTime(start) < LongestWait)
        {
        }

        lock (_lock)
        {
            _names.Clear();
        }

        return true;
    }

    private TimeSpan Rest
    {
        get
        {
            lock (_lock)
            {
                return _names.Count > NamesOfOneSave ? RestAfterMany : RestAfterSave;
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<bool> HappensWithinAsync(TimeSpan time, CancellationToken cancellation)
    {
        Task signal;
        lock (_lock)
        {
            signal = _signal.Task;
        }

        try
        {
            await signal.WaitAsync(time, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return false;
        }

        lock (_lock)
        {
            _signal = NewSignal();
        }

        return true;
    }
}
