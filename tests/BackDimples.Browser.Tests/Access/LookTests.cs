using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Access;

/// <summary>The look of the pages, as the contract of the design has it.</summary>
public sealed partial class LookTests(SiteFixture site)
{
    [Theory]
    [InlineData(360, "14 16 18 22 26 30")]
    [InlineData(1440, "14 16 18 22 30 44")]
    public async Task Text_has_six_sizes_and_none_below_fourteen_pixels(int width, string sizes)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var strange = new List<string>();
        foreach (var kind in PageKinds.Of(site).Where(k => !k.IsCard))
        {
            await visit.Page.GotoAsync(kind.Address);
            strange.AddRange((await visit.Page.EvaluateAsync<string[]>("""
                allowed => {
                  const found = new Map();
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) {
                    const owner = walk.currentNode.parentElement;
                    const size = getComputedStyle(owner).fontSize;
                    if (walk.currentNode.data.trim() && !owner.closest("svg, .visually-hidden, template") && !allowed.includes(parseFloat(size))) found.set(size, owner.outerHTML.slice(0, 100));
                  }
                  return [...found].map(([size, where]) => `${size} ${where}`);
                }
                """, sizes.Split(' ').Select(size => double.Parse(size, CultureInfo.InvariantCulture)).ToArray())).Select(fault => $"{kind.Name}: {fault}"));
        }

        Assert.Empty(strange);
    }

    [Fact]
    public async Task The_text_stands_under_the_name_of_the_site_at_every_width()
    {
        await using var visit = await site.VisitAsync();
        foreach (var kind in PageKinds.Of(site).Where(k => !k.IsCard))
        {
            await visit.Page.GotoAsync(kind.Address);
            foreach (var width in new[] { 320, 480, 600, 768, 900, 928, 1100, 1440 })
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                var lefts = await visit.Page.EvaluateAsync<double[]>("['.brand', 'main h1'].map(s => document.querySelector(s).getBoundingClientRect().left)");
                Assert.True(Math.Abs(lefts[0] - lefts[1]) < 1, $"{kind} at {width}: {lefts[0]} and {lefts[1]}");
            }
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(251, 250, 247)", "rgb(11, 93, 87)")]
    [InlineData(ColorScheme.Dark, "rgb(18, 22, 21)", "rgb(122, 211, 199)")]
    public async Task A_browser_of_2021_shows_every_colour(ColorScheme scheme, string ground, string link)
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = scheme });
        // What came to browsers later is made unknown to this one.
        await visit.Context.RouteAsync("**/*.css", async route =>
        {
            var sheet = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = sheet, Body = Newer().Replace(await sheet.TextAsync(), "unknown-$0") });
        });
        await visit.Page.GotoAsync(PageKinds.Named(site, "answer").Address);
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", ground);
        await Expect(visit.Page.Locator(".crumbs + .tools .tool, .body a").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".pager a").First).ToHaveCSSAsync("color", link);
        await Expect(visit.Page.Locator(".search")).Not.ToHaveCSSAsync("border-top-width", "0px");
        Assert.Contains("gradient", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.level'), '::after').backgroundImage"), StringComparison.Ordinal);
        await visit.Page.GotoAsync("/");
        await Expect(visit.Page.Locator(".search-large button")).ToHaveCSSAsync("background-color", link);
    }

    [Fact]
    public async Task No_sheet_needs_what_browsers_of_2021_do_not_know()
    {
        await using var visit = await site.VisitAsync(); // skips where there is no browser, as all tests here do
        foreach (var sheet in Directory.EnumerateFiles(Repository.PathOf("BackDimples.Web", "wwwroot", "css")))
        {
            var text = Comments().Replace(await File.ReadAllTextAsync(sheet, TestContext.Current.CancellationToken), "");
            Assert.DoesNotContain("@layer", text, StringComparison.Ordinal);
            Assert.DoesNotContain("light-dark(", text, StringComparison.Ordinal);
            Assert.DoesNotContain("color-mix(", text, StringComparison.Ordinal);
            // Nested rules would be lost with the rule around them.
            Assert.DoesNotMatch(@"(?m)^\s*&", text);
        }
    }

    [Fact]
    public async Task A_heading_is_named_by_its_words_alone_and_how_sure_an_answer_is_says_what_it_is()
    {
        await using var visit = await site.VisitAsync();
        foreach (var name in new[] { "answer", "article", "all answers", "glossary" })
        {
            await visit.Page.GotoAsync(PageKinds.Named(site, name).Address);
            var headings = await visit.Page.Locator("h1, h2, h3, h4").AllTextContentsAsync();
            Assert.DoesNotContain(headings, heading => heading.Contains("Link to", StringComparison.Ordinal) || heading.Contains('#', StringComparison.Ordinal));
            Assert.All(await visit.Page.Locator(".level").AllTextContentsAsync(), label => Assert.StartsWith("How sure: ", label.Trim(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_claim_without_support_never_looks_less_sure_than_an_uncertain_answer()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/evidence");
        // The scale counts dots; the claim without support stands outside it, under a sign of its own.
        var dots = await visit.Page.EvaluateAsync<int[]>("""
            ["good", "some", "uncertain"].map(word => {
              const style = getComputedStyle(document.querySelector(`.level.${word}`), "::after");
              return ["--a", "--b", "--z"].filter(dot => style.getPropertyValue(dot) === style.getPropertyValue("--full")).length;
            })
            """);
        Assert.Equal(new[] { 3, 2, 1 }, dots);
        var sign = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.level.unsupported'), '::after').backgroundImage");
        Assert.StartsWith("linear-gradient", sign, StringComparison.Ordinal);
        await Expect(visit.Page.Locator("header .aside")).ToContainTextAsync("struck circle");
    }

    [Fact]
    public async Task The_contents_mark_the_section_that_is_read_after_every_jump()
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 1440, Height = 800 } });
        await visit.Page.GotoAsync(PageKinds.Named(site, "article").Address);
        var links = visit.Page.Locator(".toc a");
        var marked = visit.Page.Locator(".toc a[aria-current]");
        for (var i = 0; i < 3; i++)
        {
            await links.Nth(i).ClickAsync();
            await Expect(marked).ToHaveTextAsync((await links.Nth(i).TextContentAsync())!);
        }

        await visit.Page.Keyboard.PressAsync("End");
        await Expect(marked).ToHaveTextAsync((await links.Last.TextContentAsync())!);
        await visit.Page.Keyboard.PressAsync("Home");
        // With a short beginning the first section is in view already; the last one is not.
        await Expect(marked.Filter(new() { HasTextString = await links.Last.TextContentAsync() })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_overlay_of_a_drawing_is_switched_on_without_script()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(PageKinds.Named(site, "home").Address);
        Assert.SkipWhen(await visit.Page.Locator(".fig-switch").CountAsync() == 0, "The drawing of the home page has no overlay.");
        var overlay = visit.Page.Locator(".fig .overlay").First;
        await Expect(overlay).ToHaveCSSAsync("display", "none");
        await visit.Page.Locator(".fig-switch").CheckAsync();
        await Expect(overlay).ToHaveCSSAsync("display", "inline");
    }

    [GeneratedRegex(@"light-dark\(|color-mix\(|@layer|@container|text-wrap|::details-content|:has\(", RegexOptions.None, 1000)]
    private static partial Regex Newer();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comments();
}
