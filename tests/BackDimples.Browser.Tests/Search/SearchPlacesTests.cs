using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Search;

/// <summary>The search where readers meet it: without script, on a phone, within the answers, by assistive technology.</summary>
public sealed class SearchPlacesTests(SiteFixture site)
{
    private const string Query = "exercise";

    [Fact]
    public async Task Without_script_the_form_the_filters_and_the_pages_work()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("search");
        var field = visit.Page.Locator("form[data-search=main] input[name=q]");
        Assert.Null(await field.GetAttributeAsync("role"));
        await field.FillAsync(Query);
        await field.PressAsync("Enter");
        await Expect(visit.Page.Locator(".result").First).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(Query, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Answers" }).And(visit.Page.Locator(".chips a")).ClickAsync();
        await Expect(visit.Page.Locator(".filters [aria-current]").First).ToContainTextAsync("Answers");
        await Expect(visit.Page.Locator("form[data-search] input[name=kind]")).ToHaveValueAsync("faq");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).And(visit.Page.Locator(".result-pages a")).ClickAsync();
        await Expect(visit.Page.Locator(".results")).ToHaveAttributeAsync("start", "11");
    }

    [Fact]
    public async Task On_a_phone_the_list_ends_above_the_keyboard_and_its_rows_suit_a_thumb()
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true, IsMobile = true });
        await visit.Page.GotoAsync("search?q=" + Query);
        Assert.Equal(360, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.Page.GotoAsync("search");
        var search = new SearchVisit(visit.Page);
        await search.Field.TapAsync();
        await search.AskAsync(Query);
        var list = await search.Form.Locator(".search-popup").BoundingBoxAsync();
        Assert.InRange(list!.Y + list.Height, 0, 640 * 0.62);
        Assert.InRange(list.X, 0, 360);
        Assert.InRange(list.X + list.Width, 0, 360);
        foreach (var row in await search.Options.AllAsync())
        {
            Assert.InRange((await row.BoundingBoxAsync())!.Height, 44, 200);
        }

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await search.Options.First.TapAsync();
        await SearchVisit.ExpectAtAsync(visit.Page, "/(faq|articles)/");
    }

    [Fact]
    public async Task The_box_among_the_answers_searches_only_them()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("faq");
        var search = new SearchVisit(visit.Page, "form[data-search]:has(input[name=kind])");
        var request = await visit.Page.RunAndWaitForRequestAsync(
            () => search.AskAsync(Query), r => r.Url.Contains("/api/search", StringComparison.Ordinal));
        Assert.Contains("kind=faq", request.Url, StringComparison.Ordinal);
        Assert.All(await search.AddressesAsync(), address => Assert.StartsWith("/faq/", address, StringComparison.Ordinal));
        await search.Field.PressAsync("Enter");
        await SearchVisit.ExpectAtAsync(visit.Page, "/search\\?.*kind=faq");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_of_results_has_no_accessibility_fault_with_the_list_open_or_closed(ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = scheme });
        await visit.Page.GotoAsync("search?q=" + Query);
        await ExpectNoFaultAsync(visit.Page);
        var search = new SearchVisit(visit.Page);
        await search.Field.FillAsync("");
        await search.AskAsync(Query);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await ExpectNoFaultAsync(visit.Page);
        await search.Field.FillAsync("zzqxv");
        await Expect(search.Status).ToContainTextAsync("No results");
        await ExpectNoFaultAsync(visit.Page);
    }

    private static async Task ExpectNoFaultAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
    }
}
