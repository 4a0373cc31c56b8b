using BackDimples.Web.Hosting;

namespace BackDimples.Web.Serving;

/// <summary>The snapshot of one request: the first that was asked for, whatever happens meanwhile.</summary>
public sealed class SnapshotScope(ContentStore store)
{
    private SiteSnapshot? _snapshot;

    public SiteSnapshot Snapshot
    {
        get => _snapshot ??= store.Current;
        set => _snapshot = value;
    }
}
