using BackDimples.Content.Library;
using BackDimples.Web.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>Coming to the site by a deep link: at the right place, seen, focused, and able to go on from there.</summary>
public sealed class LandingTests(SiteFixture site)
{
    private const string Answer = "faq/are-back-dimples-healthy-or-harmful";

    private ContentLibrary Library => site.Services.GetRequiredService<ContentStore>().Current.Library;

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task A_fragment_lands_on_its_heading_which_is_focused_marked_and_covered_by_nothing(int width)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 740 } });
        foreach (var address in new[]
        {
            "faq#do-they-cause-back-pain", "faq#why-dimples-of-venus", "faq/do-they-cause-back-pain#page-sources", "articles/when-to-see-a-doctor#page-history",
            "articles/anatomy-of-back-dimples#rhombus", "glossary#psis", "about#review-and-correction",
        })
        {
            await visit.Page.GotoAsync("about:blank");
            await visit.Page.GotoAsync(address);
            await Place.ExpectLandedOnAsync(visit.Page, address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        }
    }

    [Theory]
    [InlineData("glossary#PSIS", "psis")]
    [InlineData("faq#Do-They-Cause-Back-Pain).", "do-they-cause-back-pain")]
    public async Task A_fragment_as_people_paste_it_lands_on_its_heading(string address, string id)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(address);
        await Place.ExpectLandedOnAsync(visit.Page, id);
    }

    [Fact]
    public async Task A_citation_lands_on_its_source_which_is_focused_and_marked()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(Answer + "#ref-1");
        await Expect(visit.Page.Locator("#ref-1")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#ref-1")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Page.Locator("#ref-1")).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
    }

    [Fact]
    public async Task A_link_to_another_fragment_and_the_way_back_take_focus_and_mark_along()
    {
        await using var visit = await site.VisitAsync();
        var (first, second) = (Library.Faqs[3].Id, Library.Faqs[40].Id);
        await visit.Page.GotoAsync($"faq#{first}");
        await Place.ExpectLandedOnAsync(visit.Page, first);
        await visit.Page.Locator($".anchor[href='#{second}']").ClickAsync();
        await Place.ExpectLandedOnAsync(visit.Page, second);
        await visit.Page.GoBackAsync();
        await Place.ExpectLandedOnAsync(visit.Page, first);
        await visit.Page.GoForwardAsync();
        await Place.ExpectLandedOnAsync(visit.Page, second);
    }

    [Fact]
    public async Task The_way_back_from_another_page_leads_to_where_the_reader_was_and_not_to_the_fragment_of_the_arrival()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync($"faq#{Library.Faqs[3].Id}");
        await Place.ExpectLandedOnAsync(visit.Page, Library.Faqs[3].Id);
        await visit.Page.Locator(".group > h2 a").Nth(3).ScrollIntoViewIfNeededAsync();
        var left = await Place.ScrolledAsync(visit.Page);
        await visit.Page.Locator(".group > h2 a").Nth(3).ClickAsync();
        await Expect(visit.Page.Locator(".answers").First).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator(".group > h2 a").Nth(3)).ToBeInViewportAsync();
        Assert.InRange(await Place.ScrolledAsync(visit.Page), left - 50, left + 50);
    }

    [Fact]
    public async Task Landing_within_folded_details_opens_every_one_around_the_place()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(Answer);
        // Nothing on the site folds twice; what a writer might do tomorrow is put in by hand.
        await visit.Page.EvaluateAsync(
            """
            document.querySelector("main").insertAdjacentHTML("beforeend",
              "<p>x</p>".repeat(100) + "<details id=outer><summary>a</summary><details id=inner><summary>b</summary><h3 id=deep>Deep</h3></details></details><details id=beside><summary>c</summary>d</details>")
            """);
        await visit.Page.EvaluateAsync("location.hash = 'deep'");
        await Place.ExpectLandedOnAsync(visit.Page, "deep");
        await Expect(visit.Page.Locator("#outer")).ToHaveAttributeAsync("open", "");
        await Expect(visit.Page.Locator("#inner")).ToHaveAttributeAsync("open", "");
        Assert.Null(await visit.Page.Locator("#beside").GetAttributeAsync("open"));
    }

    [Theory]
    [InlineData("#:~:text=")]
    [InlineData("#page-main:~:text=")]
    public async Task A_link_that_quotes_a_text_lands_at_the_text_and_not_at_the_top(string directive)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 700, Height = 500 } });
        const string Quoted = "Next review due";
        await visit.Page.GotoAsync($"{Answer}{directive}{Uri.EscapeDataString(Quoted)}");
        await Expect(visit.Page.GetByText(Quoted)).ToBeInViewportAsync();
        Assert.InRange(await Place.ScrolledAsync(visit.Page), 300, double.MaxValue);
        // The script has gone through all the same.
        await Expect(visit.Page.Locator(".theme")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_quoted_text_that_is_folded_is_opened()
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 700, Height = 500 } });
        await visit.Page.GotoAsync($"{Answer}#:~:text={Uri.EscapeDataString("@misc")}");
        await Expect(visit.Page.Locator(".cite-page pre")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_context_of_an_answer_is_on_its_page_subject_evidence_day_of_review_and_when_to_see_a_doctor()
    {
        await using var visit = await site.VisitAsync(new() { JavaScriptEnabled = false });
        foreach (var faq in Library.Faqs.Where(f => f.Body.ReadPlainText().Contains("999", StringComparison.Ordinal)).Take(3))
        {
            await visit.Page.GotoAsync(faq.Path[1..]);
            await Expect(visit.Page.Locator(".crumbs")).ToContainTextAsync(Library.FindTag(faq.Tags[0].Value)!.Label);
            await Expect(visit.Page.Locator(".strip time")).ToBeVisibleAsync();
            if (faq.Evidence is { } level)
            {
                await Expect(visit.Page.Locator(".strip .level")).ToContainTextAsync(Library.Site.Evidence[level.Value].Label);
            }

            await Expect(visit.Page.Locator(".callout-doctor")).ToBeVisibleAsync();
        }
    }
}
