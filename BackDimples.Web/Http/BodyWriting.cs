using System.IO.Pipelines;

namespace BackDimples.Web.Http;

/// <summary>Sends a body that lies ready in memory.</summary>
public static class BodyWriting
{
    /// <summary>
    /// How much is handed over at a time (16 KiB). The server copies what it is given before it waits for the client: a
    /// client that does not read holds one slice, and not a copy of the whole body.
    /// </summary>
    private const int Slice = 16 * 1024;

    /// <summary>Writes a body slice by slice, each when the client has taken the last; ends when the client is gone.</summary>
    public static ValueTask WriteSlicedAsync(this PipeWriter writer, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        // Most pages are one slice: nothing waits, and no state machine is made.
        if (body.Length <= Slice)
        {
            var write = writer.WriteAsync(body, cancellation);
            return write.IsCompletedSuccessfully && !write.Result.IsCanceled ? default : AwaitAsync(write);
        }

        return WriteAllAsync(writer, body, cancellation);
    }

    private static async ValueTask AwaitAsync(ValueTask<FlushResult> write) => await write;

    private static async ValueTask WriteAllAsync(PipeWriter writer, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        for (var rest = body; !rest.IsEmpty; rest = rest[Math.Min(Slice, rest.Length)..])
        {
            var result = await writer.WriteAsync(rest[..Math.Min(Slice, rest.Length)], cancellation);
            if (result.IsCompleted || result.IsCanceled)
            {
                return;
            }
        }
    }
}
