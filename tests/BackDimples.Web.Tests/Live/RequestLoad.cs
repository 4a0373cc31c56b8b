using System.Collections.Concurrent;

namespace BackDimples.Web.Tests.Live;

/// <summary>Readers who go on asking while a test does something to the site, and note every answer that is not 200.</summary>
internal sealed class RequestLoad : IAsyncDisposable
{
    private const int Readers = 3;

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<string> _failures = [];
    private readonly Task[] _readers;
    private long _answered;

    /// <param name="client">How to reach the site.</param>
    /// <param name="paths">What is asked for, in turn.</param>
    /// <param name="check">What is wrong with a body, or null.</param>
    public RequestLoad(HttpClient client, string[] paths, Func<string, string?>? check = null) =>
        _readers = [.. Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(client, paths, reader, check)))];

    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>Waits for some more answers: what the test did is met by requests.</summary>
    public async Task GoOnAsync(int answers = 30)
    {
        var enough = Answered + answers;
        await LiveSite.UntilAsync(() => Task.FromResult(Answered >= enough || !_failures.IsEmpty), $"{answers} more answers");
    }

    /// <summary>Ends the load and fails when a request failed.</summary>
    public async Task AssertNoFailureAsync()
    {
        await GoOnAsync();
        await DisposeAsync();
        Assert.Empty(_failures);
        Assert.True(Answered > 0, "Nothing was asked.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync();
            await Task.WhenAll(_readers);
            _stop.Dispose();
        }
    }

    private async Task ReadAsync(HttpClient client, string[] paths, int reader, Func<string, string?>? check)
    {
        for (var i = reader; !_stop.IsCancellationRequested; i++)
        {
            var path = paths[i % paths.Length];
            try
            {
                using var response = await client.GetAsync(path, CancellationToken.None);
                var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
                if ((int)response.StatusCode != 200)
                {
                    _failures.Add($"{path} answered {(int)response.StatusCode}");
                }
                else if (check?.Invoke(body) is { } fault)
                {
                    _failures.Add($"{path}: {fault}");
                }

                Interlocked.Increment(ref _answered);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                _failures.Add($"{path}: {e.Message}");
            }

            await Task.Delay(2, CancellationToken.None);
        }
    }
}
