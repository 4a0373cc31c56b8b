using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>One run of the load generator wrk.</summary>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="MedianMs">The median latency, in milliseconds.</param>
/// <param name="P99Ms">The latency that 99 in 100 stay under, in milliseconds.</param>
/// <param name="CpuMicros">Processor time of the server a request, in microseconds.</param>
internal sealed partial record Wrk(double PerSecond, double MedianMs, double P99Ms, double CpuMicros)
{
    public const int Connections = 64;

    public static async Task<Wrk> RunAsync(ServerProcess server, int seconds)
    {
        var before = server.CpuSeconds();
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: gzip", server.Address.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var wrk = Process.Start(start)!;
        var text = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var cpu = server.CpuSeconds() - before;
        if (text.Contains("Non-2xx", StringComparison.Ordinal) || text.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{server.Name} failed requests:{Environment.NewLine}{text}");
        }

        var requests = double.Parse(Total().Match(text).Groups["n"].Value, CultureInfo.InvariantCulture);
        return new Wrk(
            double.Parse(Rate().Match(text).Groups["n"].Value, CultureInfo.InvariantCulture),
            Milliseconds(text, "50%"), Milliseconds(text, "99%"), cpu / requests * 1e6);
    }

    private static double Milliseconds(string text, string percentile)
    {
        var match = Regex.Match(text, Regex.Escape(percentile) + @"\s+(?<n>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var value = double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch { "us" => value / 1000, "ms" => value, _ => value * 1000 };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?<n>\d+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();
}
