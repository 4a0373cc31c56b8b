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
    public static async ValueTask WriteSlicedAsync(this PipeWriter writer, ReadOnlyMemory<byte> body, CancellationToken cancellation)
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
