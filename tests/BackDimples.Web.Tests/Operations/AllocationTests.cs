using System.Net.Sockets;
using System.Text;
using BackDimples.Web.Caching;
using BackDimples.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace BackDimples.Web.Tests.Operations;

/// <summary>What a request and a start cost, in figures that no slow machine changes. Alone, because the heap is everybody's.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Requests = 4000;

    [Theory]
    [InlineData("Accept-Encoding: gzip\r\n")]
    [InlineData("Accept-Encoding: gzip, deflate, br\r\nAccept: text/html\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept-Language: en-GB,en;q=0.9\r\n")]
    [InlineData("If-None-Match: *\r\n")]
    public async Task Serving_a_ready_page_allocates_under_1_kB(string headers)
    {
        await using var site = new LiveSite(("Site:LogSuccessShare", "0"), ("Logging:LogLevel:Default", "Warning"));
        await LiveSite.UntilAsync(() => Task.FromResult(site.Services.GetRequiredService<PageCache>().Count > 30), "the pages are ready");
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", site.Address.Port, TestContext.Current.CancellationToken);
        var request = Encoding.ASCII.GetBytes($"GET /faq/why-is-my-loaf-so-dense HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n");
        var buffer = new byte[256 * 1024];
        var length = await ReadFirstAsync(socket, request, buffer);
        Ask(socket, request, buffer, length, Requests); // the code is compiled by now
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Ask(socket, request, buffer, length, Requests);
        var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
        TestContext.Current.TestOutputHelper?.WriteLine($"{each} bytes a request");
        Assert.InRange(each, 0, 1023);
    }

    [Fact]
    public async Task A_start_parses_each_file_once()
    {
        await using var site = new LiveSite(("Site:WatchContent", "true"));
        await LiveSite.UntilAsync(() => Task.FromResult(site.Log.All.Any(l => l.Event == "ResponsesReady")), "the pages are ready");
        var live = Assert.Single(site.Log.All, l => l.Event == "ContentLive");
        var files = Directory.EnumerateFiles(site.Content.Folder, "*", SearchOption.AllDirectories).Count(f => !f.EndsWith("queries.yml", StringComparison.Ordinal));
        Assert.Contains($" {files} files parsed", live.Text, StringComparison.Ordinal);
    }

    // Answers to one request are all of one length: from the second on they are counted, not read.
    private static async Task<int> ReadFirstAsync(Socket socket, byte[] request, byte[] buffer)
    {
        socket.Send(request);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var length = socket.Receive(buffer);
        Assert.True(buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8) || buffer.AsSpan(0, length).StartsWith("HTTP/1.1 304"u8));
        return length;
    }

    private static void Ask(Socket socket, byte[] request, byte[] buffer, int length, int times)
    {
        for (var i = 0; i < times; i++)
        {
            socket.Send(request);
            for (var left = length; left > 0;)
            {
                left -= socket.Receive(buffer, left, SocketFlags.None);
            }
        }
    }
}
