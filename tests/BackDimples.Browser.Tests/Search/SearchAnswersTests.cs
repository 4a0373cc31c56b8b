using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Search;

/// <summary>What the list shows, when, and how it is said.</summary>
public sealed class SearchAnswersTests(SiteFixture site)
{
    private const string Query = "exercise";
    private const string Nonsense = "zzqxv wqqpf";

    // Answers come back in any order, and even those that the page has given up.
    private const string UnrulyNetwork = """
        const send = window.fetch;
        window.requests = 0;
        window.fetch = async (address, options) => {
          const turn = ++window.requests;
          const response = await send(address);
          await new Promise(done => setTimeout(done, Math.max(0, 900 - turn * 45) + (turn % 3) * 60));
          return response;
        };
        """;

    [Fact]
    public async Task The_list_is_the_answer_of_the_api_in_its_order_with_roles_and_a_spoken_count()
    {
        await using var visit = await site.VisitAsync();
        var search = await OpenAsync(visit);
        await search.AskAsync(Query);
        var answer = await AnswerAsync(Query);
        Assert.Equal(answer.Urls, await search.AddressesAsync());
        await Expect(search.Status).ToContainTextAsync(answer.Total.ToString(CultureInfo.InvariantCulture) + " result");
        await Expect(search.Status).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(search.Form).ToMatchAriaSnapshotAsync("""
            - search "Search this site":
              - combobox "Search this site" [expanded]: exercise
              - button "Search"
              - status: /\d+ results?/
              - listbox "Suggestions":
                - option
            """);
    }

    [Fact]
    public async Task Nothing_found_is_said_at_once_and_shown_with_a_way_on()
    {
        await using var visit = await site.VisitAsync();
        var search = await OpenAsync(visit);
        await search.Field.FillAsync(Nonsense);
        await Expect(search.Status).ToHaveTextAsync($"No results for {Nonsense}.");
        await Expect(search.Status).ToHaveAttributeAsync("aria-live", "assertive");
        await search.ExpectClosedAsync();
        await search.Form.Locator(".search-all").ClickAsync();
        await Expect(visit.Page.Locator("h2").First).ToHaveTextAsync($"No answers for “{Nonsense}”");
        Assert.NotEqual(0, await visit.Page.Locator(".nearest a").CountAsync());
        Assert.NotEqual(0, await visit.Page.Locator(".chips a").CountAsync());
    }

    [Fact]
    public async Task Twenty_quick_keystrokes_with_answers_out_of_order_end_with_the_last_answer()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.AddInitScriptAsync(UnrulyNetwork);
        var search = await OpenAsync(visit);
        const string Typed = "can exercise help it";
        Assert.Equal(20, Typed.Length);
        await search.Field.PressSequentiallyAsync(Typed, new() { Delay = 75 });
        var expected = await AnswerAsync(Typed);
        await visit.Page.WaitForTimeoutAsync(1200); // every held answer has come by then
        Assert.True(await visit.Page.EvaluateAsync<int>("window.requests") > 5, "the typing was meant to overtake several requests");
        Assert.Equal(expected.Urls, await search.AddressesAsync());
    }

    [Fact]
    public async Task A_slow_network_keeps_the_last_list_until_the_new_one_is_there()
    {
        await using var visit = await site.VisitAsync();
        var search = await OpenAsync(visit);
        await search.AskAsync(Query);
        var first = await search.AddressesAsync();
        var hold = new TaskCompletionSource();
        await visit.Page.RouteAsync(SearchVisit.Api, async route =>
        {
            await hold.Task; // until the test lets go
            await route.ContinueAsync();
        });
        var request = await visit.Page.RunAndWaitForRequestAsync(() => search.Field.FillAsync("genetic"), r => r.Url.Contains("genetic", StringComparison.Ordinal));
        await visit.Page.WaitForTimeoutAsync(300);
        Assert.Equal(first, await search.AddressesAsync());
        await Expect(search.List).ToBeVisibleAsync();
        hold.SetResult();
        await request.ResponseAsync();
        var second = await AnswerAsync("genetic");
        await Expect(search.Options.First).ToHaveAttributeAsync("href", second.Urls[0]);
        Assert.Equal(second.Urls, await search.AddressesAsync());
    }

    [Fact]
    public async Task A_network_that_fails_is_told_and_enter_still_searches()
    {
        await using var visit = await site.VisitAsync();
        var search = await OpenAsync(visit);
        await visit.Page.RouteAsync(SearchVisit.Api, route => route.AbortAsync());
        await search.Field.FillAsync(Query);
        await Expect(search.Status).ToContainTextAsync("cannot be reached");
        await search.Field.PressAsync("Enter");
        await Expect(visit.Page.Locator(".result").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_input_method_keeps_its_keys_and_asks_only_when_it_is_done()
    {
        await using var visit = await site.VisitAsync();
        var search = await OpenAsync(visit);
        var asked = 0;
        visit.Page.Request += (_, request) => asked += request.Url.Contains("/api/search", StringComparison.Ordinal) ? 1 : 0;
        await search.Field.FocusAsync();
        var keyboard = await visit.Context.NewCDPSessionAsync(visit.Page);
        await keyboard.SendAsync("Input.imeSetComposition", new(StringComparer.Ordinal) { ["text"] = "exer", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await visit.Page.WaitForTimeoutAsync(250);
        Assert.Equal(0, asked);
        var taken = await search.Field.EvaluateAsync<bool>("""
            field => ["Enter", "ArrowDown", "Escape"].some(key =>
              !field.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true })))
            """);
        Assert.False(taken, "a key of the input method was taken from it");

        await keyboard.SendAsync("Input.insertText", new(StringComparer.Ordinal) { ["text"] = Query });
        await Expect(search.Options.First).ToBeVisibleAsync();
        await Expect(search.Field).ToHaveValueAsync(Query);
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words()
    {
        await using var visit = await site.VisitAsync();
        const string Hostile = "<img src=x onerror=document.title='taken'> <script>document.title='taken'</script>";
        var search = await OpenAsync(visit);
        await search.Field.FillAsync(Hostile);
        await Expect(search.Status).ToContainTextAsync("result");
        await search.Field.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visit.Page).Not.ToHaveTitleAsync("taken");
        await Expect(search.Field).ToHaveValueAsync(Hostile);
        Assert.Equal(0, await visit.Page.Locator("img[src=x]").CountAsync());
    }

    private static async Task<SearchVisit> OpenAsync(Visit visit)
    {
        await visit.Page.GotoAsync("search");
        var search = new SearchVisit(visit.Page);
        await Expect(search.Field).ToHaveAttributeAsync("role", "combobox");
        return search;
    }

    private async Task<(string[] Urls, int Total)> AnswerAsync(string query)
    {
        using var client = site.CreateClient();
        var json = await client.GetStringAsync($"api/search?limit=8&q={Uri.EscapeDataString(query)}", TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(json);
        return ([.. answer.RootElement.GetProperty("hits").EnumerateArray().Select(h => new Uri(h.GetProperty("url").GetString()!).PathAndQuery + new Uri(h.GetProperty("url").GetString()!).Fragment)],
            answer.RootElement.GetProperty("total").GetInt32());
    }
}
