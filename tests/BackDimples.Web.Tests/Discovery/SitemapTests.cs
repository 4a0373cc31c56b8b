using System.Net;
using System.Xml.Linq;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Tests.Discovery;

public sealed class SitemapTests(SiteFixture site)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Lists_every_living_page_once_and_nothing_else()
    {
        var listed = await PathsAsync();
        Assert.Equal(listed.Count, listed.Distinct(StringComparer.Ordinal).Count());
        var living = site.Library.Addresses.Live.Where(a => !a.Contains('#', StringComparison.Ordinal) && a != SitePaths.Search);
        Assert.Equal(living.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_listed_page_answers_and_may_be_indexed()
    {
        foreach (var path in await PathsAsync())
        {
            using var response = await site.GetAsync(path);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)response.StatusCode}.");
            var page = SiteFixture.ParseHtml(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
            Assert.Equal(SiteFixture.BaseUrl + path, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Days_come_from_recorded_changes_and_none_is_invented()
    {
        var days = (await site.GetXmlAsync(SiteOutputs.Sitemap)).Root!.Elements(Map + "url").ToDictionary(
            u => u.Element(Map + "loc")!.Value[SiteFixture.BaseUrl.Length..], u => u.Element(Map + "lastmod")?.Value, StringComparer.Ordinal);
        var library = site.Library;
        Assert.All(library.Faqs, f => Assert.Equal(f.Review.LastChanged.ToString("O"), days[f.Path]));
        Assert.All(library.Articles, a => Assert.Equal(a.Review.LastChanged.ToString("O"), days[a.Path]));
        Assert.All(library.Sources, s => Assert.Null(days[s.Path]));
        Assert.Null(days[SitePaths.Glossary]);
        Assert.Equal(library.LastChanged.ToString("O"), days[SitePaths.Changes]);
    }

    private async Task<List<string>> PathsAsync()
    {
        var root = (await site.GetXmlAsync(SiteOutputs.Sitemap)).Root!;
        Assert.Equal(Map + "urlset", root.Name);
        var places = root.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value).ToList();
        Assert.All(places, p => Assert.StartsWith(SiteFixture.BaseUrl + "/", p, StringComparison.Ordinal));
        return [.. places.Select(p => p[SiteFixture.BaseUrl.Length..])];
    }
}
