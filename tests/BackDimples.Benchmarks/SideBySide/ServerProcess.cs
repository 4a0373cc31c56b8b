using System.Diagnostics;
using System.Globalization;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>A server under measurement: its process, the address it answers at, what it costs.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly double TicksPerSecond = 100; // USER_HZ, which is 100 on every Linux that .NET runs on

    private readonly Process _process;

    private ServerProcess(Process process, string name, Uri address) => (_process, Name, Address) = (process, name, address);

    public string Name { get; }

    public int Id => _process.Id;

    public Uri Address { get; }

    /// <summary>How long it took from the start of the process to the first page.</summary>
    public TimeSpan ToFirstPage { get; private init; }

    /// <summary>Starts a program and waits until the address answers 200.</summary>
    public static async Task<ServerProcess> StartAsync(string name, string program, string[] arguments, Uri address, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, e) => Complain(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(120) };
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(address);
                if (response.IsSuccessStatusCode)
                {
                    return new ServerProcess(process, name, address) { ToFirstPage = clock.Elapsed };
                }
            }
            catch (HttpRequestException) when (!process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(3))
            {
                await Task.Delay(2);
                continue;
            }

            throw new InvalidOperationException($"{name} does not answer at {address}.");
        }
    }

    /// <summary>Processor time of the process and its children so far, in seconds.</summary>
    public double CpuSeconds() => Pids().Sum(pid =>
    {
        // Fields 14 and 15 of /proc/PID/stat, counted after the command name, which may hold spaces.
        var stat = Read($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    });

    /// <summary>Waits until the process has nothing left to do: its index is built, its pages are ready.</summary>
    public async Task SettleAsync()
    {
        var limit = Stopwatch.StartNew();
        for (var (before, now) = (-1.0, CpuSeconds()); now - before > 0.05 && limit.Elapsed < TimeSpan.FromMinutes(2); (before, now) = (now, CpuSeconds()))
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5));
        }
    }

    /// <summary>The most memory that the process and its children have held, in MiB.</summary>
    public double PeakMemory() => Pids().Sum(pid =>
    {
        var line = Read($"/proc/{pid}/status").Split('\n').First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    });

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private IEnumerable<int> Pids()
    {
        yield return _process.Id;
        foreach (var child in Read($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return int.Parse(child, CultureInfo.InvariantCulture);
        }
    }

    private static string Read(string path) => File.ReadAllText(path);

    private static void Complain(string? line)
    {
        if (line is not null && line.Contains("error", StringComparison.OrdinalIgnoreCase))
        {
            Console.Error.WriteLine(line);
        }
    }
}
