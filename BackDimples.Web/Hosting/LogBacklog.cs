using System.Diagnostics.Metrics;
using BackDimples.Web.Content;
using Serilog.Sinks.Async;

namespace BackDimples.Web.Hosting;

/// <summary>Counts the log lines that were dropped because standard output did not take them: the site goes on without them.</summary>
public sealed class LogBacklog : IAsyncLogEventSinkMonitor, IDisposable
{
    /// <summary>How many lines wait at most for a reader of the log who falls behind.</summary>
    public const int MostLines = 10_000;

    private readonly Meter _meter;
    private volatile IAsyncLogEventSinkInspector? _queue;

    public LogBacklog(IMeterFactory meters)
    {
        _meter = meters.Create(SiteMetrics.MeterName);
        _meter.CreateObservableCounter("site.log.dropped", () => Dropped, "{line}", "Log lines that nobody took in time.");
        _meter.CreateObservableGauge("site.log.waiting", () => _queue?.Count ?? 0, "{line}", "Log lines that wait to be written.");
    }

    /// <summary>How many lines were dropped since the start.</summary>
    public long Dropped => _queue?.DroppedMessagesCount ?? 0;

    public void StartMonitoring(IAsyncLogEventSinkInspector inspector) => _queue = inspector;

    public void StopMonitoring(IAsyncLogEventSinkInspector inspector) => _queue = null;

    public void Dispose() => _meter.Dispose();
}
