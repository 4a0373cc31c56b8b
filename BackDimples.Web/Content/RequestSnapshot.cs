namespace BackDimples.Web.Content;

/// <summary>The snapshot of one request: the first that was asked for, whatever happens meanwhile.</summary>
public sealed class RequestSnapshot(ContentStore store)
{
    private SiteSnapshot? _snapshot;

    public SiteSnapshot Snapshot
    {
        get => _snapshot ??= store.Current;
        set => _snapshot = value;
    }
}
