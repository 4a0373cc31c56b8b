using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Text;

namespace BackDimples.Web.Tests.Pages;

/// <summary>What holds for every page that a reader may open.</summary>
public sealed class PageTests(SiteFixture site)
{
    public static TheoryData<string> Unknown { get; } =
    [
        "/articles/no-such-article", "/faq/no-such-answer", "/tags/no-such-tag", "/sources/no-such-source", "/nothing/here",
        "/articles/%0a", "/faq/%c2%85", "/tags/%e2%80%a8", "/sources/%09", "/faq/%3Cscript%3E", "/status/404", "/status/500", "/status/200",
    ];

    [Fact]
    public async Task Every_page_has_one_first_heading_its_ids_once_and_nothing_inline()
    {
        foreach (var path in Paths())
        {
            var page = await site.GetPageAsync(path);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has {page.QuerySelectorAll("h1").Length} first headings.");
            var twice = page.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
            Assert.True(!twice.Any(), $"{path} has ids twice: {string.Join(", ", twice)}.");
            Assert.True(page.QuerySelector("[style], style, script:not([src]):not([type='application/ld+json'])") is null, $"{path} has something inline.");
            Assert.All(page.QuerySelectorAll("main a[href^='#']"), link =>
                Assert.True(page.GetElementById(link.GetAttribute("href")![1..]) is not null, $"{path} has no place for {link.GetAttribute("href")}."));
        }
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        var pages = new Dictionary<string, IDocument>(StringComparer.Ordinal);
        foreach (var path in Paths())
        {
            pages[path] = await site.GetPageAsync(path);
        }

        foreach (var (path, page) in pages)
        {
            foreach (var href in page.QuerySelectorAll("main a[href^='/']:not(.fig-alone, [download])").Select(a => a.GetAttribute("href")!).Distinct(StringComparer.Ordinal))
            {
                var parts = href.Split('#');
                var known = pages.TryGetValue(parts[0], out var target);
                Assert.True(known || href.Contains('?', StringComparison.Ordinal) || parts[0] == SitePaths.Search, $"{path} links to {href}, which is no page.");
                Assert.True(!known || parts.Length == 1 || target!.GetElementById(parts[1]) is not null, $"{path} links to {href}, which has no such place.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task An_unknown_address_answers_404_with_a_search_box(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = SiteFixture.ParseHtml(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(page.QuerySelector("main form[role=search]"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Unknown_values_of_a_query_show_the_page_without_them()
    {
        Assert.Equal(Headings(await site.GetPageAsync("/evidence")), Headings(await site.GetPageAsync("/evidence?level=certain")));
        var tag = site.Library.Tags[0].Path;
        Assert.Equal(Headings(await site.GetPageAsync(tag)), Headings(await site.GetPageAsync($"{tag}?with=nothing")));
    }

    [Fact]
    public async Task The_page_of_all_answers_holds_every_answer_whole_under_its_id()
    {
        var page = await site.GetPageAsync(SitePaths.Faqs);
        foreach (var entry in site.Library.Faqs)
        {
            var heading = page.GetElementById(entry.Id);
            Assert.Equal(entry.Question.Value, heading!.TextContent);
            var whole = heading.Closest("article")!;
            Assert.Equal(entry.Answer.Value, whole.QuerySelector("p")!.TextContent);
            Assert.NotEmpty(whole.QuerySelector("details .body")!.TextContent.Trim());
            Assert.Equal(entry.Path, whole.QuerySelector("details .own-page")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task The_article_element_holds_what_a_reader_mode_should_keep_and_nothing_else()
    {
        foreach (var path in site.Library.Faqs.Select(f => f.Path).Concat(site.Library.Articles.Select(a => a.Path)))
        {
            var page = await site.GetPageAsync(path);
            var article = Assert.Single(page.QuerySelectorAll("main article"));
            Assert.NotNull(article.QuerySelector("h1"));
            Assert.NotNull(article.QuerySelector("time"));
            Assert.Empty(article.QuerySelectorAll(".crumbs, .cite-page, .history, .pager, .subject-links"));
            Assert.All(page.QuerySelectorAll(".cite-page, .history, .pager"), part => Assert.NotNull(part.Closest("footer")));
            Assert.Equal(site.Library.Site.Publisher, page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", page.QuerySelector("meta[property='article:published_time']")!.GetAttribute("content"));
        }

        foreach (var faq in site.Library.Faqs.Where(f => f.Evidence is not null))
        {
            var sure = (await site.GetPageAsync(faq.Path)).QuerySelector("article > p.strip")!.TextContent;
            Assert.Contains(site.Library.Site.Evidence[faq.Evidence!.Value.Value].Label, sure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_drawing_stands_alone_under_its_own_address_with_its_credit_and_licence()
    {
        var info = site.Library.Site;
        foreach (var figure in site.Library.Figures)
        {
            using var response = await site.GetAsync(SitePaths.Figure(figure.Name));
            Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.Contains($"<{info.Licence.Url}>; rel=\"license\"", response.Headers.GetValues("Link"));
            var drawing = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
            XNamespace svg = "http://www.w3.org/2000/svg";
            Assert.Equal(figure.Title, TextNormalizer.CollapseSpace(drawing.Element(svg + "title")!.Value));
            Assert.Contains(info.Publisher, drawing.Element(svg + "metadata")!.Value, StringComparison.Ordinal);
            Assert.Contains(info.Licence.Url, drawing.Element(svg + "metadata")!.Value, StringComparison.Ordinal);
            Assert.All(drawing.Descendants(svg + "a"), a => Assert.StartsWith(SiteFixture.BaseUrl, a.Attribute("href")!.Value, StringComparison.Ordinal));
        }

        using var unknown = await site.GetAsync(SitePaths.Figure("no-such-drawing"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static string[] Headings(IParentNode page) => [.. page.QuerySelectorAll("main h1, main h2, main .question").Select(h => h.TextContent)];

    private string[] Paths() =>
    [
        .. SitePaths.Standing, .. site.Library.TextPages.Select(p => p.Path),
        .. site.Library.Faqs.Select(f => f.Path), .. site.Library.Articles.Select(a => a.Path),
        .. site.Library.Tags.Select(t => t.Path), .. site.Library.Sources.Select(s => s.Path),
    ];
}
