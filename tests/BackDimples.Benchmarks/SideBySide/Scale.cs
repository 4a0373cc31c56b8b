using System.Diagnostics;
using System.Globalization;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>How start, memory and change grow with the number of files, beside Hugo on the same corpus.</summary>
internal static class Scale
{
    private const int Port = 5320;
    private const int Rounds = 3;

    /// <param name="site">The published program.</param>
    /// <param name="sizes">Numbers of files, such as 100, 1000, 10000.</param>
    public static async Task<int> RunAsync(string site, IEnumerable<int> sizes)
    {
        Console.WriteLine("| files | cold start to first page s | processor s | Hugo, same outputs s | ratio | Hugo, smallest theme s | ratio | peak MiB | Hugo, same outputs | ratio | Hugo, smallest | ratio | one change to live ms |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var files in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("scale").FullName;
            try
            {
                await MeasureAsync(site, files, folder);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        await MeasureRealAsync(site, Path.Combine(Path.GetDirectoryName(site)!, "content"));
        return 0;
    }

    // The content that was published with the program, in a folder of its own, since it is changed.
    private static async Task MeasureRealAsync(string site, string content)
    {
        var folder = Directory.CreateTempSubdirectory("scale").FullName;
        try
        {
            var files = Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories).ToList();
            foreach (var file in files)
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(content, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            using var server = await StartAsync(site, folder);
            await server.SettleAsync();
            var change = await ChangeAsync(server.Address, folder);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"real site, {files.Count} files: first page {server.ToFirstPage.TotalSeconds:0.00} s, peak {server.PeakMemory():0} MiB, one change to live {change:0} ms"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Round after round, each builder in turn, so that a slow minute of the machine falls on all of them.
    private static async Task MeasureAsync(string site, int files, string folder)
    {
        var corpus = Path.Combine(folder, "content");
        var articles = Math.Max(1, files / 10);
        CorpusGenerator.Run(Arguments.Parse(["--articles", Text(articles), "--faqs", Text(files - articles), "--out", corpus]));
        var starts = new List<(double Seconds, double Cpu, double PeakMiB)>();
        var same = new List<(double Seconds, double PeakMiB)>();
        var smallest = new List<(double Seconds, double PeakMiB)>();
        double change = 0;
        for (var round = 0; round < Rounds; round++)
        {
            same.Add(await Hugo.BuildAsync(corpus, Path.Combine(folder, $"same{round}"), Hugo.Theme.SameOutputs));
            smallest.Add(await Hugo.BuildAsync(corpus, Path.Combine(folder, $"smallest{round}"), Hugo.Theme.Smallest));
            using var server = await StartAsync(site, corpus);
            var cpu = server.CpuSeconds();
            await server.SettleAsync(); // the index is built and pages are made ready beside the first requests: their memory counts too
            starts.Add((server.ToFirstPage.TotalSeconds, cpu, server.PeakMemory()));
            change = await ChangeAsync(server.Address, corpus);
        }

        var (start, peak) = (Median(starts.Select(s => s.Seconds)), Median(starts.Select(s => s.PeakMiB)));
        var (sameTime, samePeak) = (Median(same.Select(h => h.Seconds)), Median(same.Select(h => h.PeakMiB)));
        var (smallTime, smallPeak) = (Median(smallest.Select(h => h.Seconds)), Median(smallest.Select(h => h.PeakMiB)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {files} | {start:0.00} | {Median(starts.Select(s => s.Cpu)):0.00} | {sameTime:0.00} | {start / sameTime:0.00} | {smallTime:0.00} | {start / smallTime:0.00} | {peak:0} | {samePeak:0} | {peak / samePeak:0.00} | {smallPeak:0} | {peak / smallPeak:0.00} | {change:0} |"));
        Console.WriteLine($"  rounds: site {All(starts.Select(s => s.Seconds))}; same outputs {All(same.Select(h => h.Seconds))}; smallest {All(smallest.Select(h => h.Seconds))}");
    }

    private static string All(IEnumerable<double> values) => string.Join(", ", values.Select(v => v.ToString("0.00", CultureInfo.InvariantCulture)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static Task<ServerProcess> StartAsync(string site, string corpus) => ServerProcess.StartAsync(
        "site", site, ["--urls", $"http://127.0.0.1:{Port}", $"--Site:ContentPath={corpus}"], new Uri($"http://127.0.0.1:{Port}/"), ("Site__LogSuccessShare", "0"));

    /// <summary>The median time from the save of one answer to the first response that shows it, in milliseconds.</summary>
    private static async Task<double> ChangeAsync(Uri address, string corpus)
    {
        using var client = new HttpClient();
        var file = Directory.EnumerateFiles(Path.Combine(corpus, "faq")).Order(StringComparer.Ordinal).First();
        var page = new Uri(address, $"faq/{Path.GetFileNameWithoutExtension(file)}");
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await Task.Delay(1500);
            var mark = $"Changed{Guid.NewGuid():N}";
            await File.AppendAllTextAsync(file, $"\n{mark} was written here.\n");
            var clock = Stopwatch.StartNew();
            while (!(await client.GetStringAsync(page)).Contains(mark, StringComparison.Ordinal))
            {
                if (clock.Elapsed > TimeSpan.FromSeconds(30))
                {
                    throw new InvalidOperationException("The change did not go live in 30 s.");
                }

                await Task.Delay(2);
            }

            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
