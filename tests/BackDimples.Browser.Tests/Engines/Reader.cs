namespace BackDimples.Browser.Tests.Engines;

/// <summary>What a reader does in a browser, whichever it is: the little that the journeys need.</summary>
public abstract class Reader : IAsyncDisposable
{
    public abstract Task GoAsync(Uri address);

    /// <summary>The value of an expression in the page, as text.</summary>
    public abstract Task<string> AskAsync(string expression);

    /// <summary>Gives the focus to an element and types.</summary>
    public abstract Task TypeAsync(string selector, string text);

    /// <summary>Presses a key: Enter, ArrowDown or Escape.</summary>
    public abstract Task PressAsync(string key);

    public abstract Task ClickAsync(string selector);

    public abstract Task BackAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Waits until an expression is true in the page.</summary>
    public async Task UntilAsync(string expression)
    {
        var start = TimeProvider.System.GetTimestamp();
        var answer = "";
        while (answer != "true")
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds < Visit.Patience, $"It was not so in time: {expression} ({answer})");
            await Task.Delay(50, TestContext.Current.CancellationToken);
            answer = await AskAsync($"Boolean({expression})");
        }
    }
}
