using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Operations;

/// <summary>What a machine withholds (descriptors, inotify instances, a reader of the log, an end of the collector) never takes the site down.</summary>
[CollectionDefinition(nameof(PressureTests), DisableParallelization = true)]
[Collection(nameof(PressureTests))]
public sealed class PressureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_that_nobody_reads_costs_lines_and_never_pages_health_or_the_end()
    {
        using var corpus = new Corpus();
        var port = FreePort();
        using var site = Shell($"exec dotnet '{Program}' --urls=http://127.0.0.1:{port} --Site:ContentPath='{corpus.Folder}'", readOutput: false);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
        await AnswersAsync(client);
        await Parallel.ForEachAsync(Enumerable.Range(0, 13_000), Cancellation, async (_, cancellation) =>
        {
            using var page = await client.GetAsync(new Uri("/about", UriKind.Relative), cancellation);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        });
        var health = await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative), Cancellation);
        Assert.DoesNotContain("\"droppedLogLines\":0,", health, StringComparison.Ordinal);
        await EndsAsync(site);
    }

    [Fact]
    public async Task A_low_limit_of_open_files_bounds_the_connections_and_the_process_lives()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The limit is read from /proc.");
        }

        using var corpus = new Corpus();
        var port = FreePort();
        using var site = Shell($"ulimit -n 700; exec dotnet '{Program}' --urls=http://127.0.0.1:{port} --Site:ContentPath='{corpus.Folder}' --Site:KeepAliveSeconds=2", readOutput: true);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        await AnswersAsync(client);
        var idle = new List<Socket>();
        for (var i = 0; i < 700; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            idle.Add(socket);
            await socket.ConnectAsync(IPAddress.Loopback, port, Cancellation);
        }

        // They time out, and pages are answered again.
        using var fresh = new HttpClient { BaseAddress = client.BaseAddress, Timeout = TimeSpan.FromSeconds(5) };
        await AnswersAsync(fresh);
        Assert.False(site.HasExited);
        idle.ForEach(socket => socket.Dispose());
        await EndsAsync(site);
    }

    [Fact]
    public async Task A_limit_too_low_to_serve_is_said_in_one_line()
    {
        using var corpus = new Corpus();
        using var site = Shell($"ulimit -n 200; exec dotnet '{Program}' --urls=http://127.0.0.1:{FreePort()} --Site:ContentPath='{corpus.Folder}' 2>&1 >/dev/null", readOutput: true);
        var words = await site.StandardOutput.ReadToEndAsync(Cancellation);
        await site.WaitForExitAsync(Cancellation);
        Assert.Equal(1, site.ExitCode);
        Assert.Contains("Raise the limit (ulimit -n, LimitNOFILE)", Assert.Single(words.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_inotify_instance_the_site_starts_and_a_change_goes_live()
    {
        using var corpus = new Corpus();
        var taken = new List<FileSystemWatcher>();
        try
        {
            while (taken.Count < 2000)
            {
                taken.Add(new FileSystemWatcher(corpus.Folder) { EnableRaisingEvents = true });
            }

            Assert.Skip("This system gives more inotify instances than the test asks for.");
        }
        catch (IOException)
        {
            using var site = new SiteProcess($"--Site:ContentPath={corpus.Folder}", "--urls=http://127.0.0.1:0");
            using var client = new HttpClient { BaseAddress = await site.AddressAsync() };
            await LiveSite.UntilAsync(() => Task.FromResult(site.Output.Contains("NoFileEvents", StringComparison.Ordinal)), "the site says that it gets no events");
            corpus.Edit("faq/does-rye-flour-rise-faster.md", "The trial was small, and it did not bake any bread.", "Seen without an event.");
            await LiveSite.UntilAsync(
                async () => (await client.GetStringAsync(new Uri("/faq/does-rye-flour-rise-faster", UriKind.Relative), Cancellation)).Contains("Seen without an event.", StringComparison.Ordinal),
                "the change is live");
        }
        finally
        {
            taken.ForEach(watcher => watcher.Dispose());
        }
    }

    [Fact]
    public async Task A_collector_that_hangs_does_not_hold_up_the_end()
    {
        using var corpus = new Corpus();
        using var collector = new TcpListener(IPAddress.Loopback, 0); // takes connections and never answers
        collector.Start();
        using var site = new SiteProcess($"--Site:ContentPath={corpus.Folder}", "--urls=http://127.0.0.1:0", $"--Site:OtlpEndpoint=http://127.0.0.1:{((IPEndPoint)collector.LocalEndpoint).Port}");
        using var client = new HttpClient { BaseAddress = await site.AddressAsync() };
        await AnswersAsync(client);
        var ending = Stopwatch.StartNew();
        site.Signal("TERM");
        Assert.Equal(0, await site.ExitCodeAsync());
        Assert.True(ending.Elapsed < TimeSpan.FromSeconds(15), $"The end took {ending.Elapsed.TotalSeconds:0} s; the unit kills after 35.");
    }

    [Fact]
    public async Task One_client_does_not_take_the_connections_of_others()
    {
        await using var site = new LiveSite(("Site:MaxConnectionsPerClient", "20"));
        var sockets = new List<Socket>();
        for (var i = 0; i < 40; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            sockets.Add(socket);
        }

        var answered = 0;
        foreach (var socket in sockets)
        {
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, site.Address.Port, Cancellation);
                await socket.SendAsync(Encoding.ASCII.GetBytes("GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n"), Cancellation);
                answered += await socket.ReceiveAsync(new byte[64], Cancellation) > 0 ? 1 : 0;
            }
            catch (SocketException)
            {
                // Refused: reset by the server.
            }

        }

        Assert.Equal(20, answered);
        sockets.ForEach(socket => socket.Dispose());
        using var other = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
                await socket.ConnectAsync(IPAddress.Loopback, site.Address.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        using var response = await other.GetAsync(new Uri(site.Address, "/about"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "BackDimples.Web.dll");

    private static Process Shell(string command, bool readOutput)
    {
        var site = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        if (readOutput && !command.Contains(">/dev/null", StringComparison.Ordinal))
        {
            site.OutputDataReceived += static (_, _) => { };
            site.BeginOutputReadLine();
        }

        return site;
    }

    private static Task AnswersAsync(HttpClient client) => LiveSite.UntilAsync(async () =>
    {
        try
        {
            using var page = await client.GetAsync(new Uri("/about", UriKind.Relative), Cancellation);
            return page.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }, "a page is answered");

    private static async Task EndsAsync(Process site)
    {
        using var kill = Process.Start("kill", ["-TERM", site.Id.ToString(CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(35)); // the unit's own stop time
        await site.WaitForExitAsync(limit.Token);
        Assert.Equal(0, site.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
