using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BackDimples.Benchmarks;

/// <summary>The processor time of the calling thread: what the work costs, however busy the machine is.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Microseconds since some moment; of the wall where the system has no such clock.</summary>
    public static double Now() =>
        OperatingSystem.IsLinux() && ReadClock(ThreadCpuTime, out var time) == 0
            ? (time.Seconds * 1e6) + (time.Nanoseconds / 1e3)
            : Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
