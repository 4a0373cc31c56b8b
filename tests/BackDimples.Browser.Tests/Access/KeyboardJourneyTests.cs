using BackDimples.Browser.Tests.Search;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Access;

/// <summary>A whole visit by keyboard alone: find an answer, look at its source, come back, take the link along.</summary>
public sealed class KeyboardJourneyTests(SiteFixture site)
{
    [Fact]
    public async Task A_reader_finds_an_answer_checks_its_source_comes_back_and_copies_the_link()
    {
        await using var visit = await site.VisitAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = visit.Page;
        await FindAnswerAsync(page);
        var answer = page.Url;
        var source = await OpenSourceAsync(page);
        var place = await page.EvaluateAsync<double>("scrollY");
        await TabToAsync(page, source.Locator("a[href^='/sources/']"));
        await page.Keyboard.PressAsync("Enter");
        await SearchVisit.ExpectAtAsync(page, "/sources/");
        await Expect(page.Locator("h1.long")).ToBeVisibleAsync();

        await page.GoBackAsync();
        await SearchVisit.ExpectAtAsync(page, "#ref-");
        await Expect(source).ToBeInViewportAsync();
        Assert.Equal(place, await page.EvaluateAsync<double>("scrollY"), 400d);
        await Visit.UntilAsync(page, "document.activeElement.closest('.refs li') !== null");

        var copy = page.Locator("[data-copy] button").First;
        await TabToAsync(page, copy, "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(copy).ToHaveTextAsync("Copied");
        await Expect(copy).ToBeFocusedAsync();
        await Expect(page.Locator("#page-status")).ToContainTextAsync("Copied");
        Assert.EndsWith(new Uri(answer).AbsolutePath, await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    /// <summary>From the home page to the first answer for the query.</summary>
    private static async Task FindAnswerAsync(IPage page)
    {
        var keys = page.Keyboard;
        await page.GotoAsync("/");
        await keys.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();

        await keys.PressAsync("Control+k");
        var search = new SearchVisit(page);
        await Expect(search.Field).ToBeFocusedAsync();
        await keys.TypeAsync(PageKinds.Query, new() { Delay = 20 });
        await Expect(search.Options.First).ToBeVisibleAsync();
        await Expect(search.Status).ToContainTextAsync("result");
        await keys.PressAsync("ArrowDown");
        await Expect(search.Field).ToBeFocusedAsync();
        await Expect(search.Options.First).ToHaveAttributeAsync("aria-selected", "true");
        var answer = Array.FindIndex(await search.AddressesAsync(), address => address.StartsWith("/faq/", StringComparison.Ordinal));
        for (var row = 0; row < answer; row++)
        {
            await keys.PressAsync("ArrowDown");
        }

        await Expect(search.Options.Nth(answer)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("Enter");
        await SearchVisit.ExpectAtAsync(page, "/faq/");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Visit.UntilAsync(page, "document.querySelector('[data-copy] button') !== null");
    }

    /// <summary>From the top of an answer to its first source in the list below it, by way of the preview.</summary>
    private static async Task<ILocator> OpenSourceAsync(IPage page)
    {
        var keys = page.Keyboard;
        var cite = page.Locator(".cite a").First;
        await TabToAsync(page, cite);
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".preview")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Locator(".preview")).ToBeHiddenAsync();
        await Expect(cite).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".preview")).ToBeFocusedAsync();
        await TabToAsync(page, page.Locator(".preview > a"));
        await keys.PressAsync("Enter");
        var entry = page.Locator((await cite.GetAttributeAsync("href"))!);
        await Expect(entry).ToBeFocusedAsync();
        await Expect(entry).ToBeInViewportAsync();
        return entry;
    }

    private static async Task TabToAsync(IPage page, ILocator target, string key = "Tab")
    {
        for (var stop = 0; stop < 100; stop++)
        {
            await page.Keyboard.PressAsync(key);
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{key} does not come to {target}.");
    }
}
