using System.Globalization;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>The site, the ceiling and nginx in turn, round after round, and what came of it as a table of ratios.</summary>
internal static class Comparison
{
    /// <summary>Many short rounds: of three long ones, one slow moment of the machine moves the median.</summary>
    private const int Rounds = 9;

    /// <summary>How long each is asked before it counts (8 s): the runtime compiles what is often used anew, in two steps.</summary>
    private const int WarmUpSeconds = 8;

    /// <param name="site">The published program.</param>
    /// <param name="path">The page that is asked for.</param>
    /// <param name="seconds">How long each run lasts.</param>
    public static async Task<int> RunAsync(string site, string path, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("side-by-side").FullName;
        try
        {
            using var sampled = await StartSiteAsync("site, 1 in 100 views logged", site, path, 5310, "0.01");
            using var logged = await StartSiteAsync("site, every view logged", site, path, 5311, "1");
            await Task.Delay(TimeSpan.FromSeconds(20)); // the pages are being made ready in the background
            var page = await SavedPage.FetchAsync(sampled.Address);
            using var ceiling = await ServerProcess.StartAsync("Kestrel alone, same bytes and headers (ceiling)", Environment.ProcessPath!, ["ceiling", sampled.Address.ToString(), "5312"], new Uri("http://127.0.0.1:5312/"));
            using var tuned = await ServerProcess.StartAsync("the same, sockets set as the site sets them", Environment.ProcessPath!, ["ceiling", sampled.Address.ToString(), "5315", "tuned"], new Uri("http://127.0.0.1:5315/"));
            using var plain = await Nginx.StartAsync("nginx, no access log", page, folder, 5313, accessLog: false);
            using var same = await Nginx.StartAsync("nginx, no access log, with the site's headers", page, folder, 5316, accessLog: false, allHeaders: true);
            using var withLog = await Nginx.StartAsync("nginx, access log", page, folder, 5314, accessLog: true);
            ServerProcess[] servers = [sampled, logged, ceiling, tuned, plain, same, withLog];
            var results = servers.ToDictionary(s => s, _ => new List<Wrk>());
            foreach (var server in servers)
            {
                await Wrk.RunAsync(server, WarmUpSeconds);
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var server in servers)
                {
                    results[server].Add(await Wrk.RunAsync(server, seconds));
                }
            }

            Print(page, servers, results, ceiling, plain);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<ServerProcess> StartSiteAsync(string name, string program, string path, int port, string logShare) =>
        ServerProcess.StartAsync(name, program, ["--urls", $"http://127.0.0.1:{port}"], new Uri($"http://127.0.0.1:{port}{path}"),
            ("Site__LogSuccessShare", logShare));

    private static void Print(SavedPage page, ServerProcess[] servers, Dictionary<ServerProcess, List<Wrk>> results, ServerProcess ceiling, ServerProcess nginx)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"page: {page.Html.Length} bytes, {page.Gzip.Length} gzipped; {Wrk.Connections} connections, {Rounds} rounds, median of the rounds"));
        Console.WriteLine("| server | requests/s | of ceiling | of nginx | p50 ms | p99 ms | CPU us/request | of nginx | peak MiB | spread |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var server in servers)
        {
            var runs = results[server];
            var rate = Median(runs.Select(r => r.PerSecond));
            var cpu = Median(runs.Select(r => r.CpuMicros));
            var spread = (runs.Max(r => r.PerSecond) - runs.Min(r => r.PerSecond)) / rate;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {server.Name} | {rate:N0} | {rate / Median(results[ceiling].Select(r => r.PerSecond)):0.00} | {rate / Median(results[nginx].Select(r => r.PerSecond)):0.00} | {Median(runs.Select(r => r.MedianMs)):0.00} | {Median(runs.Select(r => r.P99Ms)):0.00} | {cpu:0.0} | {cpu / Median(results[nginx].Select(r => r.CpuMicros)):0.00} | {server.PeakMemory():0} | {spread:P0} |"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
