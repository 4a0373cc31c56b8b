using System.Diagnostics;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>Builds the same Markdown files with Hugo and the smallest theme that shows a page, a list and a tag.</summary>
internal static class Hugo
{
    public static async Task<(double Seconds, double PeakMiB)> BuildAsync(string corpus, string folder)
    {
        var content = Path.Combine(folder, "content");
        foreach (var section in new[] { "articles", "faq" })
        {
            Directory.CreateDirectory(Path.Combine(content, section));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, section), "*.md"))
            {
                File.Copy(file, Path.Combine(content, section, Path.GetFileName(file)));
            }
        }

        var layouts = Path.Combine(folder, "layouts", "_default");
        Directory.CreateDirectory(layouts);
        await File.WriteAllTextAsync(Path.Combine(folder, "config.toml"), "baseURL = 'https://example.org/'\ntitle = 'Corpus'\ndisableKinds = ['RSS']\n");
        await File.WriteAllTextAsync(Path.Combine(layouts, "baseof.html"), "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head><body>{{ block \"main\" . }}{{ end }}</body></html>");
        await File.WriteAllTextAsync(Path.Combine(layouts, "single.html"), "{{ define \"main\" }}<h1>{{ or .Title .Params.question }}</h1><p>{{ .Params.answer }}</p>{{ .TableOfContents }}{{ .Content }}{{ end }}");
        await File.WriteAllTextAsync(Path.Combine(layouts, "list.html"), "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ or .Title .Params.question }}</a></li>{{ end }}</ul>{{ end }}");
        var start = new ProcessStartInfo("hugo", ["--quiet", "--source", folder]) { UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var hugo = Process.Start(start)!;
        double peak = 0;
        while (!hugo.WaitForExit(20))
        {
            peak = Math.Max(peak, Peak(hugo.Id));
        }

        if (hugo.ExitCode != 0)
        {
            throw new InvalidOperationException("Hugo failed.");
        }

        return (clock.Elapsed.TotalSeconds, peak);
    }

    private static double Peak(int pid)
    {
        try
        {
            var line = File.ReadLines($"/proc/{pid}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
