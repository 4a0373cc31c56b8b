using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>A page on paper: whole, with its addresses, and without what paper cannot do.</summary>
public sealed class PrintTests(SiteFixture site)
{
    private const string Answer = "faq/are-back-dimples-healthy-or-harmful";

    public static TheoryData<string, bool> Pages => new()
    {
        { Answer, true },
        { "articles/anatomy-of-back-dimples", true },
        { "faq", false },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Paper_is_white_and_shows_addresses_and_the_review_but_no_navigation(string path, bool hasReview)
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = ColorScheme.Dark });
        // Both ways to the dark: the system's, and the reader's own.
        await visit.Page.AddInitScriptAsync("localStorage.setItem('theme', 'dark')");
        await visit.Page.GotoAsync(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(visit.Page.Locator("h1")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Expect(visit.Page.Locator("main").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Navigation).And(visit.Page.Locator(":visible:not(.crumbs)"))).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Search)).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".skip, .theme, .tool, .anchor").And(visit.Page.Locator(":visible"))).ToHaveCountAsync(0);
        var written = await visit.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("main a[href^=http]")].map(a => getComputedStyle(a, "::after").content === `" (${a.getAttribute("href")})"` ? "" : a.href).filter(Boolean)
            """);
        Assert.Empty(written);
        if (hasReview)
        {
            await Expect(visit.Page.Locator(".trust")).ToBeVisibleAsync();
            // The paper says where it comes from.
            await Expect(visit.Page.Locator("#page-citation")).ToBeVisibleAsync();
            Assert.NotEqual(0, await visit.Page.Locator("main a[href^=http]").CountAsync());
        }
    }

    [Fact]
    public async Task What_is_folded_is_open_on_paper_and_folded_again_afterwards()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("faq");
        await visit.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<details open id=kept><summary>a</summary>b</details>')");
        var folded = visit.Page.Locator(".whole details").First;
        await Expect(folded).Not.ToHaveAttributeAsync("open", "");
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Expect(folded).ToHaveAttributeAsync("open", "");
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(folded).Not.ToHaveAttributeAsync("open", "");
        await Expect(visit.Page.Locator("#kept")).ToHaveAttributeAsync("open", "");
        // And as the browser itself does it.
        await visit.Page.EvaluateAsync("globalThis.seen = []; addEventListener('beforeprint', () => seen.push(document.querySelector('.whole details').open))");
        Assert.NotEmpty(await visit.Page.PdfAsync());
        Assert.Equal("true", await visit.Page.EvaluateAsync<string>("seen.join()"));
        await Expect(folded).Not.ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Without_script_what_is_folded_is_on_paper_too()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("faq");
        await Expect(visit.Page.Locator(".whole .body").First).ToBeHiddenAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.Locator(".whole .body").First).ToBeVisibleAsync();
    }
}
