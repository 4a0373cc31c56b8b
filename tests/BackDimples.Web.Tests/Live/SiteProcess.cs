using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace BackDimples.Web.Tests.Live;

/// <summary>The built program as an operator starts it: a process with arguments, two output streams and an exit code.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    public SiteProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BackDimples.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Site__SearchByMeaning"] = "false";
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => _output.Enqueue(e.Data ?? "");
        _process.ErrorDataReceived += (_, e) => _errors.Enqueue(e.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    /// <summary>The JSON events of the output.</summary>
    public IEnumerable<JsonElement> Events => _output.Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement);

    /// <summary>Waits for the address that the program listens at.</summary>
    public async Task<Uri> AddressAsync()
    {
        string? address = null;
        await LiveSite.UntilAsync(() =>
        {
            Assert.False(_process.HasExited, Errors);
            address = Events.Where(e => e.TryGetProperty("address", out _)).Select(e => e.GetProperty("address").GetString()).FirstOrDefault();
            return Task.FromResult(address is not null);
        }, "the program listens");
        return new Uri(address!);
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();

            // Without a limit it would wait for the ends of the streams too, which come over the very thread that may be here.
            _process.WaitForExit(TimeSpan.FromSeconds(30));
        }

        _process.Dispose();
    }
}
