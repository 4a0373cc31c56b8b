using System.Collections.Concurrent;
using System.Diagnostics;

namespace BackDimples.Benchmarks.Load;

/// <summary>Clients that go on asking, each waiting a little between two requests, and count what failed.</summary>
internal sealed class ConstantLoad : IDisposable
{
    private readonly HttpClient _client;
    private readonly TimeSpan _pause;
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private ConcurrentQueue<double> _latencies = new();
    private long _sent;
    private long _failed;

    public ConstantLoad(Uri address, TimeSpan pause)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.None })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        _pause = pause;
    }

    public long Sent => Interlocked.Read(ref _sent);

    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>What failed, and how often.</summary>
    public IEnumerable<string> Failures => _failures.OrderByDescending(f => f.Value).Take(10).Select(f => $"{f.Value} x {f.Key}");

    /// <summary>Runs the load for some seconds, prints what was sent and failed, and exits with 1 when anything failed.</summary>
    public static async Task<int> PrintAsync(Uri address, int seconds, int connections)
    {
        using var load = new ConstantLoad(address, TimeSpan.FromMilliseconds(5));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await load.RunAsync(connections, stop.Token);
        Console.WriteLine($"requests sent: {load.Sent}, failed: {load.Failed}, median {load.TakeLatency(0.5):0.0} ms");
        foreach (var failure in load.Failures)
        {
            Console.WriteLine($"  {failure}");
        }

        return load.Failed == 0 && load.Sent > 0 ? 0 : 1;
    }

    public Task RunAsync(int connections, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(stop), CancellationToken.None)));

    /// <summary>The latency that this share of the requests since the last call stayed under, in milliseconds.</summary>
    public double TakeLatency(double share)
    {
        var taken = Interlocked.Exchange(ref _latencies, new ConcurrentQueue<double>()).Order().ToList();
        return taken.Count == 0 ? 0 : taken[(int)(share * (taken.Count - 1))];
    }

    public void Dispose() => _client.Dispose();

    private async Task AskAsync(CancellationToken stop)
    {
        string? tag = null;
        while (!stop.IsCancellationRequested)
        {
            var (path, status) = MixedPaths.At(Interlocked.Increment(ref _sent));
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (path == "/faq" && tag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            var start = Stopwatch.GetTimestamp();
            try
            {
                // Not cancelled at the end: a request that was sent is waited for, and counts.
                using var response = await _client.SendAsync(request, CancellationToken.None);
                _latencies.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                tag = path == "/faq" ? response.Headers.ETag?.ToString() : tag;
                if ((int)response.StatusCode != status && (int)response.StatusCode != 304)
                {
                    Fail($"{path.Split('?')[0]} answered {(int)response.StatusCode}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                Fail($"{path.Split('?')[0]}: {e.GetBaseException().Message}");
            }

            await Task.Delay(_pause, CancellationToken.None);
        }
    }

    private void Fail(string what)
    {
        Interlocked.Increment(ref _failed);
        _failures.AddOrUpdate(what, 1, (_, n) => n + 1);
    }
}
