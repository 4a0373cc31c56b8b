using Serilog;
using Serilog.Configuration;

namespace BackDimples.Web.Hosting;

/// <summary>Lets the settings put a <see cref="QueuedSink"/> in front of a sink.</summary>
public static class QueuedSinkConfiguration
{
    /// <summary>Writes to the sinks of <paramref name="configure"/> through a queue.</summary>
    public static LoggerConfiguration Queue(this LoggerSinkConfiguration to, Action<LoggerSinkConfiguration> configure) =>
        LoggerSinkConfiguration.Wrap(to, sink => new QueuedSink(sink), configure);
}
