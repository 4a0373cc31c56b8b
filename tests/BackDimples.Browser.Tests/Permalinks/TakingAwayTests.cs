using BackDimples.Content.Faqs;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>What a reader takes away from an answer: its link, its citation, a share, with and without what a browser offers.</summary>
public sealed class TakingAwayTests(SiteFixture site)
{
    private const string WithoutClipboard = "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })";

    private SiteSnapshot Snapshot => site.Services.GetRequiredService<ContentStore>().Current;

    private FaqEntry Faq => Snapshot.Library.FindFaq("do-they-cause-back-pain")!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Copy_link_copies_the_public_address_and_says_so_with_a_clipboard_or_without(bool hasClipboard)
    {
        await using var visit = await OpenAsync(hasClipboard);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status).And(visit.Page.Locator("#page-status"))).ToHaveTextAsync("Copied");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeFocusedAsync();
        Assert.Equal(Snapshot.Absolute(Faq.Path), await PasteAsync(visit.Page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_sign_at_a_heading_goes_there_copies_the_public_address_of_the_place_and_says_so(bool hasClipboard)
    {
        await using var visit = await OpenAsync(hasClipboard);
        var sign = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Link to: Sources" });
        await sign.ClickAsync();
        await Expect(visit.Page.Locator("#page-status")).ToHaveTextAsync("Link copied");
        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}{Faq.Path[1..]}#page-sources");
        await Place.ExpectLandedOnAsync(visit.Page, "page-sources");
        Assert.Equal(Snapshot.Absolute(Faq.Path) + "#page-sources", await PasteAsync(visit.Page));
        var box = await sign.BoundingBoxAsync();
        Assert.True(box is { Width: >= 24, Height: >= 24 }, $"The sign is {box?.Width} by {box?.Height} px.");
    }

    [Fact]
    public async Task On_the_page_of_all_answers_each_heading_has_its_link()
    {
        await using var visit = await OpenAsync(hasClipboard: true, "faq");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Link to: " + Faq.Question.Value }).ClickAsync();
        await Expect(visit.Page.Locator("#page-status")).ToHaveTextAsync("Link copied");
        Assert.Equal($"{Snapshot.Absolute("/faq")}#{Faq.Id}", await PasteAsync(visit.Page));
    }

    [Fact]
    public async Task A_browser_that_lets_no_page_copy_is_told_where_the_link_is_written_out()
    {
        await using var visit = await OpenAsync(hasClipboard: false, init: "document.execCommand = () => false");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(visit.Page.Locator("#page-status")).ToContainTextAsync("Cite this page");
        await Expect(visit.Page.Locator("#page-citation")).ToContainTextAsync(Snapshot.Absolute(Faq.Path));
    }

    [Fact]
    public async Task Without_script_the_link_and_both_citations_are_there_and_no_button_that_does_nothing()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(Faq.Path[1..]);
        await Expect(visit.Page.Locator("button:not([type=submit])")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Cite", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("#page-citation")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("#page-citation")).ToHaveTextAsync(Citation.For(Snapshot, Faq).PlainText);
        await Expect(visit.Page.Locator(".cite-page pre")).ToBeHiddenAsync();
        await visit.Page.Locator("summary", new() { HasTextString = "BibTeX" }).ClickAsync();
        await Expect(visit.Page.Locator(".cite-page pre")).ToContainTextAsync("last reviewed 25 November 2026");
        await Expect(visit.Page.Locator(".cite-page pre")).ToContainTextAsync(Snapshot.Absolute(Faq.Path));
    }

    [Fact]
    public async Task Both_citations_are_copied_as_they_stand_with_the_day_of_the_review()
    {
        await using var visit = await OpenAsync(hasClipboard: true);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy citation" }).ClickAsync();
        await Expect(visit.Page.Locator("#page-status")).ToHaveTextAsync("Copied");
        var plain = await ClipboardAsync(visit.Page);
        Assert.Equal(Citation.For(Snapshot, Faq).PlainText, plain);
        Assert.Contains("last reviewed 25 November 2026", plain, StringComparison.Ordinal);
        await visit.Page.Locator("summary", new() { HasTextString = "BibTeX" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy BibTeX" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToHaveCountAsync(2);
        Assert.Equal(Citation.For(Snapshot, Faq).BibTeX, (await ClipboardAsync(visit.Page)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Share_hands_the_public_address_and_the_question_to_the_browser_that_can_and_is_not_there_otherwise()
    {
        await using var visit = await OpenAsync(hasClipboard: true, init: "navigator.share = async what => { globalThis.shared = JSON.stringify(what); throw new DOMException('', 'AbortError'); }");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        var shared = await visit.Page.EvaluateAsync<string>("shared");
        Assert.Equal($$"""{"title":"{{Faq.Question.Value}}","url":"{{Snapshot.Absolute(Faq.Path)}}"}""", shared);

        await using var other = await OpenAsync(hasClipboard: true, init: "delete Navigator.prototype.share");
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "Share" })).ToHaveCountAsync(0);
    }

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");

    // As a person would see what is on the clipboard; it needs no permission.
    private static async Task<string> PasteAsync(IPage page)
    {
        await page.EvaluateAsync("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))");
        await page.Locator("#pasted").FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+V");
        await Expect(page.Locator("#pasted")).Not.ToHaveValueAsync("");
        return await page.Locator("#pasted").InputValueAsync();
    }

    private async Task<Visit> OpenAsync(bool hasClipboard, string? path = null, string init = "")
    {
        var visit = await site.VisitAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.Page.AddInitScriptAsync($"{(hasClipboard ? "" : WithoutClipboard)};{init}");
        await visit.Page.GotoAsync(path ?? Faq.Path[1..]);
        return visit;
    }
}
