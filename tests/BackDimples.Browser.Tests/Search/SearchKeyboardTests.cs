using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Search;

public sealed class SearchKeyboardTests(SiteFixture site)
{
    private const string Query = "exercise";

    [Fact]
    public async Task The_keyboard_alone_finds_follows_and_comes_back_to_the_query()
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        await page.Keyboard.PressAsync("Control+k");
        await Expect(search.Field).ToBeFocusedAsync();
        await search.AskAsync(Query);
        Assert.Null(await search.Field.GetAttributeAsync("aria-activedescendant"));

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(search.Options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(search.Field).ToHaveAttributeAsync("aria-activedescendant", await search.Options.First.GetAttributeAsync("id") ?? "");
        await Expect(search.Field).ToBeFocusedAsync();
        var target = (await search.AddressesAsync())[0];
        await page.Keyboard.PressAsync("Enter");
        await SearchVisit.ExpectAtAsync(page, Regex.Escape(target) + "$");

        await page.GoBackAsync();
        await Expect(search.Field).ToHaveValueAsync(Query);
        await page.ReloadAsync();
        await Expect(search.Field).ToHaveValueAsync(Query);
    }

    [Fact]
    public async Task Up_starts_from_the_end_and_the_ends_lead_through_the_field()
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        await search.AskAsync(Query);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(search.Options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Home");
        await Expect(search.Options.First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("End");
        await Expect(search.Options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(search.List.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        Assert.Null(await search.Field.GetAttributeAsync("aria-activedescendant"));
    }

    [Theory]
    [InlineData("Control+Enter")]
    [InlineData("Meta+Enter")]
    [InlineData("Shift+Enter")]
    public async Task A_held_key_with_enter_opens_a_new_tab_and_leaves_the_list_open(string keys)
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        await search.AskAsync(Query);
        await page.Keyboard.PressAsync("ArrowDown");
        var target = (await search.AddressesAsync())[0];
        var opened = await visit.Context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync(keys));
        await SearchVisit.ExpectAtAsync(opened, Regex.Escape(target) + "$");
        await Expect(search.List).ToBeVisibleAsync();
        Assert.EndsWith("/search", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_without_a_choice_goes_to_the_page_of_results()
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        await search.AskAsync(Query);
        await page.Keyboard.PressAsync("Enter");
        await SearchVisit.ExpectAtAsync(page, "/search\\?q=" + Query + "$");
        await Expect(page.Locator(".result").First).ToBeVisibleAsync();
        await Expect(search.Field).ToHaveValueAsync(Query);
    }

    [Fact]
    public async Task Escape_closes_the_list_and_gives_the_focus_back_to_where_it_was()
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        var link = page.Locator("main a").Last;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await search.AskAsync(Query);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await search.ExpectClosedAsync();
        await Expect(link).ToBeFocusedAsync();
        await Expect(search.Field).ToHaveValueAsync(Query);
    }

    [Fact]
    public async Task Escape_in_a_box_that_was_entered_by_hand_keeps_the_focus_and_the_query()
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        await search.Field.ClickAsync();
        await search.AskAsync(Query);
        await page.Keyboard.PressAsync("Escape");
        await search.ExpectClosedAsync();
        await Expect(search.Field).ToBeFocusedAsync();
        await Expect(search.Field).ToHaveValueAsync(Query);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(search.Options.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tab_and_a_press_outside_leave_the_list()
    {
        await using var visit = await site.VisitAsync();
        var (page, search) = await OpenAsync(visit);
        await search.AskAsync(Query);
        await page.Keyboard.PressAsync("Tab");
        await search.ExpectClosedAsync();
        await Expect(search.Field).Not.ToBeFocusedAsync();

        await search.Field.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(search.Options.First).ToBeVisibleAsync();
        await page.Locator("h1").ClickAsync();
        await search.ExpectClosedAsync();
    }

    private static async Task<(IPage Page, SearchVisit Search)> OpenAsync(Visit visit)
    {
        await visit.Page.GotoAsync("search");
        var search = new SearchVisit(visit.Page);
        await Expect(search.Field).ToHaveAttributeAsync("role", "combobox");
        return (visit.Page, search);
    }
}
