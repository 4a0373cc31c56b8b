using System.Diagnostics;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Operations;

/// <summary>The program runs under the system-call filter of the systemd unit that is shipped.</summary>
public sealed class UnitFilterTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task The_program_runs_under_the_filter_of_its_unit()
    {
        if (!File.Exists(Python) || !File.Exists("/usr/bin/systemd-analyze") || await RunAsync("-c", "import seccomp") != 0)
        {
            Assert.Skip("systemd-analyze and python3-seccomp are needed to apply the filter.");
        }

        var program = Path.Combine(AppContext.BaseDirectory, "BackDimples.Web.dll");
        Assert.Equal(0, await RunAsync(Repository.PathOf("deploy", "with-unit-filter.py"), "dotnet", program, "check", "--content", Repository.PathOf("tests", "SampleCorpus")));
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
