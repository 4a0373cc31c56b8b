using AngleSharp.Dom;
using BackDimples.Content.Library;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Links;

/// <summary>What whoever quotes an answer needs, in the plain HTML of each of them, before any script has run.</summary>
public sealed class EveryAnswerTests(SiteFixture site)
{
    [Fact]
    public async Task Every_answer_gives_its_lasting_address_its_citation_its_sources_and_its_history()
    {
        Assert.InRange(site.Library.Faqs.Length, 1, int.MaxValue);
        foreach (var faq in site.Library.Faqs)
        {
            var page = await site.GetPageAsync(faq.Path);
            var address = SiteFixture.BaseUrl + faq.Path;
            Assert.Equal(address, Assert.Single(page.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href"));
            Assert.Equal(address, page.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));

            var citation = page.GetElementById("page-citation")!.TextContent;
            Assert.Contains($"last reviewed {Wording.Day(faq.Review.Reviewed)}. {address}", citation, StringComparison.Ordinal);
            var bibTeX = page.QuerySelector(".cite-page details pre")!.TextContent;
            Assert.Contains($"note = {{Version of {Wording.Day(faq.Review.LastChanged)}, last reviewed {Wording.Day(faq.Review.Reviewed)}}}", bibTeX, StringComparison.Ordinal);
            Assert.Contains($"url = {{{address}}}", bibTeX, StringComparison.Ordinal);

            AssertSources(faq.Path, page, site.Library.SourcesOf(faq).Length);
            var history = page.QuerySelectorAll(".history li").ToArray();
            Assert.Equal(faq.Review.Changes.Length, history.Length);
            Assert.All(faq.Review.Changes.Zip(history), pair =>
            {
                Assert.Equal(pair.First.Date.ToString("O"), pair.Second.QuerySelector("time")!.GetAttribute("datetime"));
                Assert.Contains(PageChange.Word(pair.First.Kind), pair.Second.TextContent, StringComparison.Ordinal);
                Assert.EndsWith(pair.First.Note, pair.Second.TextContent.Trim(), StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task An_answer_that_cites_nothing_says_so()
    {
        var bare = site.Library.Faqs.Where(f => site.Library.SourcesOf(f).IsEmpty).ToList();
        Assert.NotEmpty(bare);
        foreach (var faq in bare)
        {
            var page = await site.GetPageAsync(faq.Path);
            Assert.Contains("No source is cited", page.GetElementById("page-sources")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static void AssertSources(string path, IDocument page, int count)
    {
        var section = page.GetElementById("page-sources")?.Closest("section");
        Assert.True(section is not null, $"{path} does not say what it rests on.");
        Assert.Equal(count, section.QuerySelectorAll("ol.refs > li").Length);
        Assert.Equal(count == 0, section.TextContent.Contains("No source is cited", StringComparison.Ordinal));
        var canBeOpened = section.QuerySelector("ol.refs > li > a[href^='http']") is not null;
        var saysThatNoneCan = section.TextContent.Contains("None of these sources has an address", StringComparison.Ordinal);
        Assert.True(count == 0 || canBeOpened != saysThatNoneCan, $"{path} has no source that can be opened, and does not say so.");
    }
}
