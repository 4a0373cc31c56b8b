using System.Net;
using AngleSharp.Dom;
using BackDimples.Content.Library;

namespace BackDimples.Web.Tests.Pages.Embed;

public sealed class AnswerTests(SiteFixture site)
{
    [Fact]
    public async Task Card_of_every_answer_says_what_is_needed_to_judge_it()
    {
        foreach (var faq in site.Library.Faqs)
        {
            var card = await site.GetPageAsync($"/embed/faq/{faq.Id}");
            var text = card.Body!.TextContent;
            Assert.Contains(faq.Question.Value, text, StringComparison.Ordinal);
            Assert.Contains(faq.Answer.Value, text, StringComparison.Ordinal);
            Assert.Contains("Last reviewed:", text, StringComparison.Ordinal);
            if (faq.Evidence is { } level)
            {
                Assert.Contains(site.Library.Site.Evidence[level.Value].Label, text, StringComparison.Ordinal);
            }

            if (site.Library.SourcesOf(faq) is { Length: > 1 } sources)
            {
                Assert.Contains($"{sources.Length} sources", text, StringComparison.Ordinal);
            }

            Assert.All(card.QuerySelectorAll("a"), a => Assert.Equal((SiteFixture.BaseUrl + faq.Path, "_blank", "noopener"), (a.GetAttribute("href"), a.GetAttribute("target"), a.GetAttribute("rel"))));
            Assert.Empty(card.QuerySelectorAll("script, img, iframe, [style]"));
        }
    }

    [Fact]
    public async Task Card_may_be_framed_and_is_not_indexed_and_its_page_may_not_be_framed()
    {
        using var card = await site.GetAsync("/embed/faq/do-they-cause-back-pain");
        Assert.False(card.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors *", string.Concat(card.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["cross-origin"], card.Headers.GetValues("Cross-Origin-Resource-Policy"));
        var html = SiteFixture.ParseHtml(await card.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("noindex", html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        using var page = await site.GetAsync("/faq/do-they-cause-back-pain");
        Assert.Equal(["DENY"], page.Headers.GetValues("X-Frame-Options"));
    }

    [Fact]
    public async Task Card_loads_one_style_sheet_of_its_own()
    {
        var card = await site.GetPageAsync("/embed/faq/do-they-cause-back-pain");
        var address = Assert.Single(card.QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href")!;
        foreach (var coding in new[] { "identity", "gzip" })
        {
            using var sheet = await site.SendAsync(HttpMethod.Get, address, ("Accept-Encoding", coding));
            Assert.Equal((HttpStatusCode.OK, "text/css"), (sheet.StatusCode, sheet.Content.Headers.ContentType?.MediaType));
            Assert.NotEmpty(await sheet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/embed/faq/no-such-answer")]
    [InlineData("/embed/faq/%0a")]
    [InlineData("/embed/articles/what-are-back-dimples")]
    public async Task Unknown_card_is_not_found_and_not_framed(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(["DENY"], response.Headers.GetValues("X-Frame-Options"));
    }
}
