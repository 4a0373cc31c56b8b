using System.Net;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Discovery;

public sealed class CitationEndpointTests(SiteFixture site)
{
    [Fact]
    public async Task Every_page_gives_its_own_entry_in_each_format()
    {
        foreach (var page in PageSummary.All(site.Library))
        {
            var address = SiteFixture.BaseUrl + page.Path;
            Assert.Contains($"url = {{{address}}}", await site.GetTextAsync(page.Path + ".bib"), StringComparison.Ordinal);
            Assert.Contains($"UR  - {address}\r\n", await site.GetTextAsync(page.Path + ".ris"), StringComparison.Ordinal);
            var item = Assert.Single((await site.GetJsonAsync(page.Path + ".csl.json")).EnumerateArray());
            Assert.Equal((address, page.Title), (item.GetProperty("URL").GetString(), item.GetProperty("title").GetString()));
            Assert.Equal(page.Review.LastChanged.Day, item.GetProperty("issued").GetProperty("date-parts")[0][2].GetInt32());
        }
    }

    [Fact]
    public async Task Every_page_gives_the_works_that_it_cites_in_each_format()
    {
        foreach (var page in PageSummary.All(site.Library))
        {
            var bib = await site.GetTextAsync(page.Path + "/references.bib");
            var ris = await site.GetTextAsync(page.Path + "/references.ris");
            Assert.Equal(page.Sources.Length, ris.Split("ER  - \r\n").Length - 1);
            Assert.All(page.Sources, s => Assert.Contains($"{{{s.Key},", bib, StringComparison.Ordinal));
            Assert.Equal(page.Sources.Select(s => s.Key), (await site.GetJsonAsync(page.Path + "/references.csl.json")).EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        }
    }

    [Fact]
    public async Task A_paper_is_taken_apart_into_journal_volume_issue_and_page()
    {
        var path = site.Library.CitedBy("aytekin-2023")[0].Path;
        var item = (await site.GetJsonAsync(path + "/references.csl.json")).EnumerateArray().Single(i => i.GetProperty("id").GetString() == "aytekin-2023");
        Assert.Equal(
            ("article-journal", "Medical Principles and Practice", "32", "3", "209", "10.1159/000531413"),
            (Text("type"), Text("container-title"), Text("volume"), Text("issue"), Text("page"), Text("DOI")));
        Assert.Equal("Aytekin", Assert.Single(item.GetProperty("author").EnumerateArray()).GetProperty("family").GetString());

        string? Text(string name) => item.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("/faq/no-such-answer.bib")]
    [InlineData("/articles/no-such-article/references.ris")]
    public async Task An_unknown_page_has_no_entry(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_page_leads_to_every_file()
    {
        var page = await site.GetPageAsync("/faq/do-they-cause-back-pain");
        var files = page.QuerySelectorAll(".cite-page a[download]").Select(a => a.GetAttribute("href"));
        Assert.Equal([".bib", ".ris", ".csl.json", "/references.bib", "/references.ris", "/references.csl.json"], files.Select(f => f!["/faq/do-they-cause-back-pain".Length..]));
    }
}
