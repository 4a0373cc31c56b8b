using BackDimples.Web.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace BackDimples.Web.Tests.Operations;

public sealed class QueuedSinkTests
{
    [Fact]
    public void Whatever_was_logged_is_written_in_order_before_the_end()
    {
        var target = new Target();
        using (var log = new LoggerConfiguration().WriteTo.Queue(to => to.Sink(target)).CreateLogger())
        {
            for (var i = 0; i < 30_000; i++)
            {
                log.Information("{Number}", i);
            }
        }

        Assert.Equal(Enumerable.Range(0, 30_000), target.Numbers);
        Assert.True(target.IsDisposed);
    }

    [Fact]
    public async Task Who_logs_does_not_wait_for_who_writes()
    {
        using var gate = new ManualResetEventSlim();
        var target = new Target(gate);
        var log = new LoggerConfiguration().WriteTo.Queue(to => to.Sink(target)).CreateLogger();
        await Task.Run(() =>
        {
            for (var i = 0; i < 5000; i++)
            {
                log.Information("{Number}", i);
            }
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(target.Numbers);
        gate.Set();
        await log.DisposeAsync();
        Assert.Equal(5000, target.Numbers.Count);
    }

    [Fact]
    public void A_target_that_fails_ends_nothing()
    {
        var target = new Target { FailsAt = 3 };
        using (var log = new LoggerConfiguration().WriteTo.Queue(to => to.Sink(target)).CreateLogger())
        {
            for (var i = 0; i < 10; i++)
            {
                log.Information("{Number}", i);
            }
        }

        Assert.Equal([0, 1, 2, 4, 5, 6, 7, 8, 9], target.Numbers);
    }

    private sealed class Target(ManualResetEventSlim? gate = null) : ILogEventSink, IDisposable
    {
        public List<int> Numbers { get; } = [];

        public int FailsAt { get; init; } = -1;

        public bool IsDisposed { get; private set; }

        public void Emit(LogEvent logEvent)
        {
            gate?.Wait();
            var number = (int)((ScalarValue)logEvent.Properties["Number"]).Value!;
            if (number == FailsAt)
            {
                throw new IOException("broken pipe");
            }

            Numbers.Add(number);
        }

        public void Dispose() => IsDisposed = true;
    }
}
