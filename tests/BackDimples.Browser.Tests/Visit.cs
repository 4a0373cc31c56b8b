using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BackDimples.Browser.Tests;

/// <summary>
/// One reader with one page. At its end it fails the test for any script error, console error or breach of the
/// content security policy, and leaves a screenshot when the test failed.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>How long anything may take, in ms: far more than it does, because test machines are busy.</summary>
    public const float Patience = 15_000;

    private readonly ConcurrentQueue<string> _faults = [];

    private readonly ConcurrentQueue<string> _meant = [];

    private Visit(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.PageError += (_, error) => _faults.Enqueue($"script error: {error}");
        page.Console += (_, message) =>
        {
            // A page that is not there, and an answer that the test itself held back, are no faults of the script.
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                _faults.Enqueue($"console: {message.Text}");
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(Patience);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Says that a fault which holds these words is what the test is about.</summary>
    public void Mean(string words) => _meant.Enqueue(words);

    /// <summary>Waits until an expression is true in the page.</summary>
    /// <remarks>Playwright's own waiting evaluates text inside the page, which the content security policy forbids whenever it has to ask twice.</remarks>
    public static async Task UntilAsync(IPage page, string expression)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await page.EvaluateAsync<bool>(expression))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds < Patience, $"It was not so in time: {expression}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
            await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png"), FullPage = true });
        }

        await Context.DisposeAsync();
        Assert.DoesNotContain(_faults, fault => !_meant.Any(words => fault.Contains(words, StringComparison.Ordinal)));
    }
}
