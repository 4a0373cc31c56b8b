using System.Net;
using AngleSharp.Dom;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Seo;

public sealed class HeadTests(SiteFixture site)
{
    public static TheoryData<string> Pages =>
        ["/", "/faq", "/articles", "/tags", "/glossary", "/sources", "/evidence", "/changes", "/about", "/faq/do-they-cause-back-pain", "/articles/what-are-back-dimples"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Head_says_what_the_page_is_to_search_engines_and_previews(string path)
    {
        var page = await site.GetPageAsync(path);
        var info = site.Library.Site;
        Assert.Contains(info.Name, page.Title!, StringComparison.Ordinal);
        Assert.NotEmpty(Meta(page, "name", "description"));
        Assert.Equal(SiteFixture.BaseUrl + path, Assert.Single(page.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href"));
        Assert.Equal(SiteFixture.BaseUrl + path, Meta(page, "property", "og:url"));
        Assert.Equal(info.Name, Meta(page, "property", "og:site_name"));
        Assert.Equal(info.Language.Replace('-', '_'), Meta(page, "property", "og:locale"));
        Assert.NotEmpty(Meta(page, "property", "og:title"));
        Assert.NotEmpty(Meta(page, "property", "og:description"));
        Assert.Equal(SiteFixture.BaseUrl + SiteAssets.Card, Meta(page, "property", "og:image"));
        Assert.NotEmpty(Meta(page, "property", "og:image:alt"));
        Assert.Equal("summary_large_image", Meta(page, "name", "twitter:card"));
        Assert.Equal("/opensearch.xml", page.QuerySelector("link[rel=search]")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Reference_managers_find_title_author_day_and_address(string path)
    {
        var page = await site.GetPageAsync(path);
        Assert.NotEmpty(Meta(page, "name", "citation_title"));
        Assert.Equal(site.Library.Site.Publisher, Meta(page, "name", "citation_author"));
        Assert.Matches(@"^\d{4}/\d\d/\d\d$", Meta(page, "name", "citation_publication_date"));
        Assert.Equal(SiteFixture.BaseUrl + path, Meta(page, "name", "citation_public_url"));
    }

    [Fact]
    public async Task Previews_of_answers_and_articles_find_their_days()
    {
        foreach (var summary in PageSummary.All(site.Library))
        {
            var page = await site.GetPageAsync(summary.Path);
            Assert.StartsWith(Wording.IsoDay(summary.Review.Published), Meta(page, "property", "article:published_time"), StringComparison.Ordinal);
            Assert.StartsWith(Wording.IsoDay(summary.Review.LastChanged), Meta(page, "property", "article:modified_time"), StringComparison.Ordinal);
            Assert.InRange(Meta(page, "name", "description").Length, 1, 160);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Announced_forms_exist_under_their_media_types(string path)
    {
        var forms = (await site.GetPageAsync(path)).QuerySelectorAll("link[rel=alternate]").ToList();
        Assert.Superset(new HashSet<string> { "application/atom+xml", "application/feed+json" }, forms.Select(f => f.GetAttribute("type")!).ToHashSet());
        foreach (var form in forms)
        {
            using var response = await site.GetAsync(form.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(form.GetAttribute("type")!.Replace("+oembed", "", StringComparison.Ordinal), response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Media_types_and_data_are_written_without_entities()
    {
        var html = await site.GetTextAsync("/faq/do-they-cause-back-pain");
        Assert.Contains("<script type=\"application/ld+json\">{\"@context\"", html, StringComparison.Ordinal);
        Assert.Contains("type=\"application/json+oembed\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x2B;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_page_is_titled_by_name_and_tagline()
    {
        var page = await site.GetPageAsync("/");
        Assert.Equal($"{site.Library.Site.Name} - {site.Library.Site.Tagline}", page.Title);
    }

    [Fact]
    public async Task Status_page_is_hidden_and_claims_no_address()
    {
        using var response = await site.GetAsync("/no-such-page");
        var page = SiteFixture.ParseHtml(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("noindex", Meta(page, "name", "robots"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], meta[property='og:url'], link[rel=alternate]"));
    }

    [Fact]
    public async Task Card_image_has_the_size_that_is_announced()
    {
        using var response = await site.GetAsync(SiteAssets.Card);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        var png = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        // The header chunk of a PNG: width and height as big-endian numbers at 16 and 20.
        Assert.Equal(SiteAssets.CardWidth, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(SiteAssets.CardHeight, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static string Meta(IDocument page, string attribute, string name) =>
        Assert.Single(page.QuerySelectorAll($"meta[{attribute}='{name}']")).GetAttribute("content")!;
}
