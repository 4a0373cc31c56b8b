using System.Diagnostics;
using System.Globalization;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>How start, memory and change grow with the number of files, beside Hugo on the same corpus.</summary>
internal static class Scale
{
    private const int Port = 5320;

    /// <param name="site">The published program.</param>
    /// <param name="sizes">Numbers of files, such as 100, 1000, 10000.</param>
    public static async Task<int> RunAsync(string site, IEnumerable<int> sizes)
    {
        Console.WriteLine("| files | cold start to first page s | Hugo build s | ratio | peak MiB | Hugo peak MiB | ratio | one change to live ms |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var files in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("scale").FullName;
            try
            {
                var corpus = Path.Combine(folder, "content");
                var articles = Math.Max(1, files / 10);
                CorpusGenerator.Run(Arguments.Parse(["--articles", Text(articles), "--faqs", Text(files - articles), "--out", corpus]));
                var hugo = await Hugo.BuildAsync(corpus, Path.Combine(folder, "hugo"));
                var starts = new List<double>();
                double memory = 0, change = 0;
                for (var round = 0; round < 3; round++)
                {
                    using var server = await StartAsync(site, corpus);
                    starts.Add(server.ToFirstPage.TotalSeconds);
                    memory = Math.Max(memory, server.PeakMemory());
                    change = await ChangeAsync(server.Address, corpus);
                }

                starts.Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {files} | {starts[1]:0.00} | {hugo.Seconds:0.00} | {starts[1] / hugo.Seconds:0.00} | {memory:0} | {hugo.PeakMiB:0} | {memory / hugo.PeakMiB:0.00} | {change:0} |"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
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
            var mark = $"Changed{i}{Environment.ProcessId}";
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
