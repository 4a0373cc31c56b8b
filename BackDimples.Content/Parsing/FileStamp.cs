namespace BackDimples.Content.Parsing;

/// <summary>Tells cheaply whether a file may have changed since it was read.</summary>
/// <param name="Length">The size in bytes.</param>
/// <param name="WriteTicks">The last write, in UTC ticks.</param>
/// <param name="Settled">
/// Whether the last write lay well before the read. A file that was written just before it was read may have been
/// written again within the file system's clock resolution, so its stamp proves nothing (git calls this "racy").
/// </param>
internal sealed record FileStamp(long Length, long WriteTicks, bool Settled);
