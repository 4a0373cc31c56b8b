using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace BackDimples.Web.Tests.Live;

/// <summary>Keeps what a site logs, at the levels of appsettings.json.</summary>
internal sealed class LogLines : ILogEventSink
{
    private static readonly MessageTemplateTextFormatter Plain = new("{Message:lj}", CultureInfo.InvariantCulture);

    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyCollection<LogLine> All => _lines;

    /// <summary>The events of requests, one each.</summary>
    public List<LogLine> Requests => [.. _lines.Where(l => l.Text.StartsWith("HTTP ", StringComparison.Ordinal))];

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter();
        Plain.Format(logEvent, text);
        var name = logEvent.Properties.GetValueOrDefault("EventId") is StructureValue id
            ? (id.Properties.FirstOrDefault(p => p.Name == "Name")?.Value as ScalarValue)?.Value as string
            : null;
        _lines.Enqueue(new LogLine(logEvent.Level, name ?? "", text.ToString(), logEvent.Exception));
    }
}

internal sealed record LogLine(LogEventLevel Level, string Event, string Text, Exception? Exception);
