using System.Diagnostics;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>Builds the same Markdown files with Hugo.</summary>
/// <remarks>
/// By two themes. The smallest shows a page, a list and a tag, and nothing else. The other makes what this site makes
/// of the same files: contents, tags, sources with their titles, structured data, a feed, a sitemap, a Markdown twin and a JSON
/// record of every page, and the data that a search needs.
/// </remarks>
internal static class Hugo
{
    /// <summary>What is built: the least, or what this site offers.</summary>
    public enum Theme
    {
        Smallest,
        SameOutputs,
    }

    public static async Task<(double Seconds, double PeakMiB)> BuildAsync(string corpus, string folder, Theme theme)
    {
        foreach (var section in new[] { "articles", "faq" })
        {
            var to = Directory.CreateDirectory(Path.Combine(folder, "content", section)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, section), "*.md"))
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            }
        }

        var layouts = Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default")).FullName;
        foreach (var (name, text) in theme == Theme.Smallest ? HugoTheme.Smallest : HugoTheme.SameOutputs)
        {
            await File.WriteAllTextAsync(Path.Combine(layouts, name), text);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "config.toml"), theme == Theme.Smallest ? HugoTheme.SmallestSettings : HugoTheme.SameOutputsSettings);
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        File.Copy(Path.Combine(corpus, "sources.yml"), Path.Combine(data, "sources.yml"));
        File.Copy(Path.Combine(corpus, "tags.yml"), Path.Combine(data, "labels.yml"));
        return await RunAsync(folder);
    }

    private static async Task<(double Seconds, double PeakMiB)> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("hugo", ["--quiet", "--source", folder]) { UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var hugo = Process.Start(start)!;
        double peak = 0;
        while (!hugo.WaitForExit(20))
        {
            peak = Math.Max(peak, await PeakAsync(hugo.Id));
        }

        return hugo.ExitCode == 0 ? (clock.Elapsed.TotalSeconds, peak) : throw new InvalidOperationException("Hugo failed.");
    }

    private static async Task<double> PeakAsync(int pid)
    {
        try
        {
            var status = await File.ReadAllLinesAsync($"/proc/{pid}/status");
            var line = status.FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
