using System.Globalization;
using BackDimples.Benchmarks.SideBySide;

namespace BackDimples.Benchmarks.Load;

/// <summary>Mixed load and content changes for minutes: what leaks, grows or slows down shows.</summary>
internal static class Soak
{
    private const int Port = 5287;
    private const int Connections = 8;

    /// <summary>The most that memory may grow between the end of the first third and the end, as a share.</summary>
    private const double MostGrowth = 0.25;

    /// <summary>Sockets come and go; a leak of one a change or a request is far more.</summary>
    private const int MostHandles = 40;

    public static async Task<int> RunAsync(string program, string content, int minutes)
    {
        var folder = Directory.CreateTempSubdirectory("soak-");
        Copy(content, folder.FullName);
        var address = new Uri($"http://127.0.0.1:{Port}/");
        using var server = await ServerProcess.StartAsync("site", "dotnet",
            [program, $"--urls={address}", $"--Site:ContentPath={folder.FullName}", "--Site:LogSuccessShare=0", "--Site:SearchBurst=1000000", "--Site:SearchesPerSecond=1000000"], address);
        using var load = new ConstantLoad(address, TimeSpan.FromMilliseconds(10));
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var running = load.RunAsync(Connections, stop.Token);
        var changing = ChangeAsync(folder.FullName, stop.Token);
        var samples = new List<(double Memory, int Handles, double P99)>();
        Console.WriteLine("   time   requests  failed  memory MiB  handles   p99 ms");
        var steps = minutes * 4;
        for (var step = 1; step <= steps; step++)
        {
            await Task.Delay(TimeSpan.FromSeconds(15), CancellationToken.None);
            samples.Add((Memory(server.Id), Handles(server.Id), load.TakeLatency(0.99)));
            var (memory, handles, p99) = samples[^1];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step * 15,5} s {load.Sent,10} {load.Failed,7} {memory,11:0.0} {handles,8} {p99,8:0.0}"));
        }

        await running;
        var changes = await changing;
        folder.Delete(recursive: true);
        return Report(load, samples, changes);
    }

    private static int Report(ConstantLoad load, List<(double Memory, int Handles, double P99)> samples, int changes)
    {
        var third = Math.Max(1, samples.Count / 3);
        var (early, late) = (samples.Skip(third - 1).Take(third).ToList(), samples.TakeLast(third).ToList());
        double Middle(List<(double Memory, int Handles, double P99)> of, Func<(double Memory, int Handles, double P99), double> figure) => of.Select(figure).Order().ElementAt(of.Count / 2);
        var (before, after) = (Middle(early, s => s.Memory), Middle(late, s => s.Memory));
        var (opened, open) = (Middle(early, s => s.Handles), Middle(late, s => s.Handles));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            requests sent: {load.Sent}, failed: {load.Failed}; content changes: {changes}
            medians of the middle and of the last third:
            memory  {before:0.0} -> {after:0.0} MiB
            handles {opened:0} -> {open:0}
            p99     {Middle(early, s => s.P99):0.0} -> {Middle(late, s => s.P99):0.0} ms
            """));
        foreach (var failure in load.Failures)
        {
            Console.WriteLine($"  {failure}");
        }

        var isFlat = after <= before * (1 + MostGrowth) && open <= opened + MostHandles;
        Console.WriteLine(isFlat && load.Failed == 0 ? "soak: flat" : "soak: NOT flat, or requests failed");
        return isFlat && load.Failed == 0 ? 0 : 1;
    }

    // Every five seconds an answer changes; each fourth time it is broken first, and mended.
    private static async Task<int> ChangeAsync(string folder, CancellationToken stop)
    {
        var file = Directory.EnumerateFiles(Path.Combine(folder, "faq"), "*.md").Order(StringComparer.Ordinal).First();
        var text = await File.ReadAllTextAsync(file, CancellationToken.None);
        for (var change = 1; ; change++)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(5), stop);
            }
            catch (OperationCanceledException)
            {
                return change - 1;
            }

            if (change % 4 == 0)
            {
                await File.WriteAllTextAsync(file, "---\nbroken", CancellationToken.None);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{text}\nChanged {change} times.\n"), CancellationToken.None);
        }
    }

    private static double Memory(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static int Handles(int pid) => Directory.EnumerateFileSystemEntries($"/proc/{pid}/fd").Count();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var inner in Directory.EnumerateDirectories(from))
        {
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
        }
    }
}
