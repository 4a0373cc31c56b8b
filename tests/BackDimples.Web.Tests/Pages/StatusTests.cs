using System.Net;
using BackDimples.Web.Pages;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Tests.Pages;

public sealed class StatusTests(SiteFixture site)
{
    [Fact]
    public void A_slip_in_an_address_finds_the_page_that_was_meant()
    {
        foreach (var entry in site.Library.Faqs)
        {
            var slip = entry.Path.Length > 20 ? entry.Path.Remove(entry.Path.Length / 2, 1) : entry.Path + "s";
            Assert.Contains(NearestPages.Find(site.Library, slip, ""), p => p.Path == entry.Path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/zzqx-vvkw")]
    [InlineData("/\ud800\u0000%%%")]
    public void An_address_without_a_known_word_finds_nothing(string path) => Assert.Empty(NearestPages.Find(site.Library, path, ""));

    [Fact]
    public async Task A_page_that_is_gone_answers_410_with_its_note_and_first_the_page_that_the_note_names()
    {
        var heir = site.Library.Faqs[3];
        using var content = SiteContent.Copy(("published.txt", ledger => $"{ledger.TrimEnd()}\n/faq/long-gone gone 2026-11-20 merged into faq/{heir.Id}\n"));
        await using var changed = SiteFixture.With(("Site:ContentPath", content.Folder));
        using var response = await changed.GetAsync("/faq/long-gone");
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        var page = SiteFixture.ParseHtml(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"merged into faq/{heir.Id}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(heir.Path, page.QuerySelector("main .plain a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_whose_review_is_overdue_says_so_to_its_reader()
    {
        var entry = site.Library.Faqs[0];
        var review = entry.Review;
        using var content = SiteContent.Copy(($"faq/{entry.Id}.md", text => text
            .Replace(DateMarkup.Iso(review.Due), "2026-11-24", StringComparison.Ordinal)
            .Replace(DateMarkup.Iso(review.Reviewed), "2026-11-23", StringComparison.Ordinal)));
        await using var changed = SiteFixture.With(("Site:ContentPath", content.Folder));
        var trust = (await changed.GetPageAsync(entry.Path)).QuerySelector(".trust")!.TextContent;
        Assert.Contains("was due on 24 November 2026 and is overdue", trust, StringComparison.Ordinal);
        Assert.Contains(site.Library.Site.ReviewStatement, trust, StringComparison.Ordinal);
    }
}
