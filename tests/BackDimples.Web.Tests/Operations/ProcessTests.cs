using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Operations;

/// <summary>The built program as a process: its log lines, and how it stops.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_is_JSON_with_trace_ids_and_the_program_ends_with_0_when_told_to()
    {
        using var corpus = new Corpus();
        using var site = new SiteProcess($"--Site:ContentPath={corpus.Folder}", "--urls=http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await site.AddressAsync() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/search?q=secretword");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var response = await client.SendAsync(request, Cancellation);
        Assert.True(response.IsSuccessStatusCode);
        using var style = await client.GetAsync("/css/site.css", Cancellation);
        Assert.True(style.IsSuccessStatusCode, "The assets are found from any directory.");
        JsonElement? completed = null;
        await LiveSite.UntilAsync(() =>
        {
            completed = site.Events.Where(e => e.GetProperty("@m").GetString()!.Contains("/search", StringComparison.Ordinal)).Cast<JsonElement?>().FirstOrDefault();
            return Task.FromResult(completed is not null);
        }, "the request is logged");
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", completed!.Value.GetProperty("@tr").GetString());
        Assert.Equal(200, completed.Value.GetProperty("StatusCode").GetInt32());
        Assert.DoesNotContain("secretword", site.Output, StringComparison.Ordinal);
        site.Signal("TERM");
        Assert.Equal(0, await site.ExitCodeAsync());
        Assert.Equal("", site.Errors.Trim());
    }

    [Fact]
    public async Task A_slow_reader_gets_the_whole_answer_although_the_program_was_told_to_stop()
    {
        using var corpus = new Corpus();
        // Larger than what the buffers between two sockets hold, so that the answer is still under way.
        corpus.Write("articles/feeding-a-starter.md", corpus.Read("articles/feeding-a-starter.md") + string.Concat(Enumerable.Repeat("\n\nBread takes time, and so does this page.", 80_000)) + "\n");
        using var site = new SiteProcess($"--Site:ContentPath={corpus.Folder}", "--urls=http://127.0.0.1:0");
        var address = await site.AddressAsync();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync("127.0.0.1", address.Port, Cancellation);
        await socket.SendAsync(Encoding.ASCII.GetBytes("GET /articles/feeding-a-starter HTTP/1.1\r\nHost: localhost\r\n\r\n"), Cancellation);
        var buffer = new byte[64 * 1024];
        var received = new MemoryStream();
        received.Write(buffer, 0, await socket.ReceiveAsync(buffer, Cancellation));
        site.Signal("TERM");
        await LiveSite.UntilAsync(() => Task.FromResult(site.Output.Contains("Application is shutting down", StringComparison.Ordinal)), "the program stops");
        while (await socket.ReceiveAsync(buffer, Cancellation) is var count and > 0)
        {
            received.Write(buffer, 0, count);
        }

        var text = Encoding.UTF8.GetString(received.ToArray());
        Assert.StartsWith("HTTP/1.1 200", text, StringComparison.Ordinal);
        Assert.True(received.Length > 3_000_000, $"{received.Length} bytes");
        Assert.EndsWith("</html>", text.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, await site.ExitCodeAsync());
    }
}
