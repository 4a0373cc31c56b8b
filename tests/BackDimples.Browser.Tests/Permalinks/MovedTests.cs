using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>Links of former days: a changed copy of the content is served, in which things have other names now.</summary>
public sealed class MovedTests(SiteFixture site, ChangedSite changed) : IClassFixture<ChangedSite>
{
    [Fact]
    public async Task A_renamed_answer_is_found_by_its_old_address_and_by_its_old_fragment()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(changed.Address + "faq/do-dimples-hurt#page-sources");
        await Expect(visit.Page).ToHaveURLAsync(changed.Address + "faq/do-they-cause-back-pain#page-sources");
        await Place.ExpectLandedOnAsync(visit.Page, "page-sources");
        await visit.Page.GotoAsync(changed.Address + "faq#do-dimples-hurt");
        await Expect(visit.Page).ToHaveURLAsync(changed.Address + "faq#do-they-cause-back-pain");
        await Place.ExpectLandedOnAsync(visit.Page, "do-they-cause-back-pain");
    }

    [Fact]
    public async Task An_answer_that_is_gone_leads_from_its_old_fragment_to_the_page_that_says_where_to_look()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(changed.Address + "faq#long-gone");
        await Expect(visit.Page).ToHaveURLAsync(changed.Address + "faq/long-gone");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("merged into");
    }

    [Fact]
    public async Task A_moved_heading_is_found_on_its_own_page_on_another_one_and_through_an_alias()
    {
        await using var visit = await site.VisitAsync();
        foreach (var page in new[] { "articles/anatomy-of-back-dimples", "articles/the-anatomy" })
        {
            await visit.Page.GotoAsync($"{changed.Address}{page}#the-rhomb");
            await Expect(visit.Page).ToHaveURLAsync(changed.Address + "articles/anatomy-of-back-dimples#rhombus");
            await Place.ExpectLandedOnAsync(visit.Page, "rhombus");
        }

        await visit.Page.GotoAsync(changed.Address + "articles/anatomy-of-back-dimples#pain-at-night");
        await Expect(visit.Page).ToHaveURLAsync(changed.Address + "articles/when-to-see-a-doctor#urgent");
        await Place.ExpectLandedOnAsync(visit.Page, "urgent");
        // The old address is not left behind as a step that leads forth again.
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GoBackAsync();
        await Expect(visit.Page).ToHaveURLAsync(changed.Address + "articles/when-to-see-a-doctor#urgent");
    }
}
