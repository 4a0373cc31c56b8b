using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace BackDimples.Web.Tests.Live;

/// <summary>Bytes sent as they are, and the bytes that came back: what no HTTP client would send.</summary>
internal sealed record RawExchange(int Status, string Head, string Body, bool IsEnded, TimeSpan Elapsed)
{
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(l => l[(name.Length + 1)..].Trim()).FirstOrDefault();

    public string All => Head + "\r\n\r\n" + Body;

    /// <summary>Sends the parts, one after the other with a pause between them, and reads until the answer is complete or the connection is closed.</summary>
    public static async Task<RawExchange> SendAsync(Uri site, TimeSpan patience, TimeSpan pause, params string[] parts)
    {
        using var limit = new CancellationTokenSource(patience);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", site.Port, limit.Token);
        var clock = Stopwatch.StartNew();
        var received = new MemoryStream();
        var ended = true;
        try
        {
            foreach (var part in parts)
            {
                await socket.SendAsync(Encoding.Latin1.GetBytes(part), SocketFlags.None, limit.Token);
                await Task.Delay(pause, limit.Token);
            }

            var buffer = new byte[32 * 1024];
            var isHead = parts[0].StartsWith("HEAD ", StringComparison.Ordinal);
            while (received.Length < MostBytes && !IsComplete(received, isHead) && await socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token) is var count and > 0)
            {
                received.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException)
        {
            ended = false;
        }
        catch (SocketException)
        {
            // Closed by the server, which is an answer too.
        }

        return Read(received, ended, clock.Elapsed);
    }

    private static RawExchange Read(MemoryStream received, bool ended, TimeSpan elapsed)
    {
        var text = Encoding.Latin1.GetString(received.GetBuffer(), 0, (int)received.Length);
        var gap = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = gap < 0 ? (text, "") : (text[..gap], text[(gap + 4)..]);
        var status = head.StartsWith("HTTP/1.", StringComparison.Ordinal) && int.TryParse(head.AsSpan(9, Math.Min(3, head.Length - 9)), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        return new RawExchange(status, head, body, ended, elapsed);
    }

    private static bool IsComplete(MemoryStream received, bool isHead)
    {
        var text = Encoding.Latin1.GetString(received.GetBuffer(), 0, (int)received.Length);
        var gap = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (gap < 0)
        {
            return false;
        }

        var reply = Read(received, true, default);
        return isHead || reply.Status is 304 or 204
            || (reply.Header("Content-Length") is { } length ? text.Length - gap - 4 >= int.Parse(length, CultureInfo.InvariantCulture)
                : reply.Header("Transfer-Encoding") is not null && text.EndsWith("0\r\n\r\n", StringComparison.Ordinal));
    }
}
