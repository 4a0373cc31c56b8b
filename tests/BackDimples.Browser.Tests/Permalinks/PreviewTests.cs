using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>Terms, sources and other answers, shown beside the text when a reader asks for them, and only then.</summary>
public sealed class PreviewTests(SiteFixture site)
{
    private const string Answer = "faq/are-back-dimples-healthy-or-harmful";

    /// <summary>What names something, what its preview is called, what is in it, and where its link leads.</summary>
    public static TheoryData<string, string, string, string> Links => new()
    {
        { ".body .term[href$='#sacral-dimple']", "sacral dimple", "midline", "/glossary#sacral-dimple" },
        { ".body .cite a", "Source", "Braus", "/faq/are-back-dimples-healthy-or-harmful#ref-1" },
        { ".body a[href='/faq/is-a-sacral-dimple-the-same']", "sacral dimple", "midline", "/faq/is-a-sacral-dimple-the-same" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_click_and_the_enter_key_show_it_hovering_does_not_and_escape_gives_the_focus_back(string link, string name, string words, string target)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(Answer);
        var named = visit.Page.Locator(link).First;
        var preview = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(named).ToHaveAttributeAsync("aria-haspopup", "dialog");
        await named.HoverAsync();
        await named.FocusAsync();
        await Expect(preview).ToHaveCountAsync(0);

        await named.ClickAsync();
        await ExpectShownAsync(visit.Page, preview, name, words, target);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(preview).ToHaveCountAsync(0);
        await Expect(named).ToBeFocusedAsync();

        // Now that its script is there, hovering still shows nothing.
        await visit.Page.Mouse.MoveAsync(0, 0);
        await named.HoverAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await ExpectShownAsync(visit.Page, preview, name, words, target);
        var links = await preview.GetByRole(AriaRole.Link).CountAsync();
        for (var i = 0; i < links; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(preview.GetByRole(AriaRole.Link).Last).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(target) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(preview).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Without_script_the_plain_link_leads_there(string link, string name, string words, string target)
    {
        _ = (name, words);
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(Answer);
        await visit.Page.Locator(link).First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(target) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("**/js/previews*.js")]
    [InlineData("**/api/faq/**")]
    public async Task Where_the_preview_cannot_be_had_the_link_leads_there(string unreachable)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync(unreachable, route => route.AbortAsync());
        await visit.Page.GotoAsync(Answer);
        await visit.Page.Locator(".body a[href='/faq/is-a-sacral-dimple-the-same']").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(site.Address + "faq/is-a-sacral-dimple-the-same");
    }

    [Fact]
    public async Task Who_holds_a_key_to_open_another_tab_gets_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(Answer);
        var tab = await visit.Context.RunAndWaitForPageAsync(() =>
            visit.Page.Locator(".body .term").First.ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));
        await Expect(tab).ToHaveURLAsync(new Regex("/glossary#", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_narrow_screen_a_preview_stays_within_it()
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        await visit.Page.GotoAsync(Answer);
        foreach (var link in await visit.Page.Locator(".body [aria-haspopup]").AllAsync())
        {
            await link.ClickAsync();
            var box = (await visit.Page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, 360 - box.Width);
            Assert.Equal(360, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task An_open_preview_has_no_accessibility_fault()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(Answer);
        await visit.Page.Locator(".body a[href='/faq/is-a-sacral-dimple-the-same']").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeFocusedAsync();
        var result = await visit.Page.RunAxe();
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
    }

    private static async Task ExpectShownAsync(IPage page, ILocator preview, string name, string words, string target)
    {
        await Expect(preview).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(preview).ToBeFocusedAsync();
        await Expect(preview).ToHaveAccessibleNameAsync(new Regex(name, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
        await Expect(preview).ToContainTextAsync(words);
        Assert.EndsWith(target, await preview.GetByRole(AriaRole.Link).Last.EvaluateAsync<string>("link => link.href"), StringComparison.Ordinal);
        Assert.EndsWith(Answer, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }
}
