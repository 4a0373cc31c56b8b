using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Access;

/// <summary>Each page is whole without script, and shows nothing that would need it.</summary>
public sealed class WithoutScriptTests(SiteFixture site)
{
    [Fact]
    public async Task Every_page_is_whole_and_offers_nothing_that_needs_script()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await using var scripted = await site.VisitAsync();
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address);
            await scripted.Page.GotoAsync(kind.Address);
            // Buttons are put in by the script, so that no browser shows one that does nothing.
            var text = await scripted.Page.EvaluateAsync<string>("[...document.querySelectorAll('main button:not([type=submit])')].forEach(b => b.remove()), document.querySelector('main').textContent");
            Assert.Equal((kind.Name, text), (kind.Name, await visit.Page.Locator("main").TextContentAsync()));
            Assert.Equal((kind.Name, 0), (kind.Name, await visit.Page.Locator("button:not([type=submit])").CountAsync()));
        }
    }

    [Fact]
    public async Task A_reader_finds_an_answer_and_its_source()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("main [name=q]").FillAsync(PageKinds.Query);
        await visit.Page.Locator("main [name=q]").PressAsync("Enter");
        await Expect(visit.Page.Locator(".result").First).ToBeVisibleAsync();
        await visit.Page.Locator(".result .question[href^='/faq/']").First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await visit.Page.Locator(".cite a").First.ClickAsync();
        await Expect(visit.Page.Locator("#ref-1")).ToBeInViewportAsync();
        Assert.EndsWith("#ref-1", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Locator("#ref-1 a[href^='/sources/']").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }
}
