using System.Text.Json;
using Microsoft.Playwright;

namespace BackDimples.Browser.Tests.Security;

public sealed class SpeculationRulesTests(SiteFixture site)
{
    [Fact]
    public async Task The_browser_takes_the_rules_from_the_header_under_the_policy_and_fetches_no_search_ahead()
    {
        await using var visit = await site.VisitAsync();
        var devTools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var taken = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        devTools.Event("Preload.ruleSetUpdated").OnEvent += (_, update) => taken.TrySetResult(update!.Value.GetProperty("ruleSet"));
        var candidates = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        devTools.Event("Preload.preloadingAttemptSourcesUpdated").OnEvent += (_, update) =>
        {
            if (update!.Value.GetProperty("preloadingAttemptSources").GetArrayLength() > 0)
            {
                candidates.TrySetResult(update.Value.ToString());
            }
        };
        await devTools.SendAsync("Preload.enable");
        await visit.Page.GotoAsync("/");

        var ruleSet = await taken.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.False(ruleSet.TryGetProperty("errorType", out var error), error.ToString());
        Assert.EndsWith("/speculation-rules.json", ruleSet.GetProperty("url").GetString(), StringComparison.Ordinal);
        var links = await candidates.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Contains("/faq", links, StringComparison.Ordinal);
        Assert.DoesNotContain("/search", links, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/", links, StringComparison.Ordinal);
    }
}
