using System.Threading.Channels;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;

namespace BackDimples.Web.Hosting;

/// <summary>Hands log events on in batches, so that no request waits for a console or a full pipe.</summary>
/// <remarks>
/// Serilog.Sinks.Async does this too, but wakes its thread for every event and lets it spin in between: with one view in
/// a hundred logged, that cost 6 % of the requests. Nothing is dropped: when the queue is full, requests wait.
/// </remarks>
public sealed class QueuedSink : ILogEventSink, IDisposable
{
    /// <summary>How many events wait at most.</summary>
    private const int Capacity = 10_000;

    /// <summary>How long a batch gathers after its first event (50 ms).</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private readonly Channel<LogEvent> _events = Channel.CreateBounded<LogEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private readonly ILogEventSink _target;
    private readonly Task _writing;

    public QueuedSink(ILogEventSink target)
    {
        _target = target;
        _writing = Task.Run(WriteAsync);
    }

    public void Emit(LogEvent logEvent)
    {
        // After the end there is nobody left to write for.
        while (!_events.Writer.TryWrite(logEvent) && !_closing.IsCancellationRequested)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>Writes what is left, and closes the sink behind.</summary>
    public void Dispose()
    {
        _events.Writer.TryComplete();
        _closing.Cancel();
        _writing.Wait();
        _closing.Dispose();
        (_target as IDisposable)?.Dispose();
    }

    private async Task WriteAsync()
    {
        while (await _events.Reader.WaitToReadAsync())
        {
            await Task.Delay(Gathering, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (_events.Reader.TryRead(out var next))
            {
                try
                {
                    _target.Emit(next);
                }
#pragma warning disable CA1031 // A console that is gone must not end the queue, or requests would wait for it for ever.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    SelfLog.WriteLine("A log event could not be written: {0}", e);
                }
            }
        }
    }
}
