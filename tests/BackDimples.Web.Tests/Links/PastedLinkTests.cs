using System.Net;
using BackDimples.Content.Permalinks;

namespace BackDimples.Web.Tests.Links;

/// <summary>A link as people paste it leads to its page in one step; what could mean several pages, or none, is not found.</summary>
public sealed class PastedLinkTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Answer = "/faq/how-long-does-a-loaf-keep";
    private const string Article = "/articles/feeding-a-starter";

    [Theory]
    [InlineData(Answer + ".", Answer)]
    [InlineData(Answer + ",", Answer)]
    [InlineData(Answer + ")", Answer)]
    [InlineData(Answer + ").", Answer)]
    [InlineData(Answer + "%E2%80%9D", Answer)]
    [InlineData(Answer + "%20", Answer)]
    [InlineData(Answer + "%3E", Answer)]
    [InlineData(Answer + ".html", Answer)]
    [InlineData(Answer + ".htm", Answer)]
    [InlineData(Answer + "/index.html", Answer)]
    [InlineData("/FAQ/How-Long-does-a-loaf-keep.HTML)", Answer)]
    [InlineData("/how-long-does-a-loaf-keep", Answer)]
    [InlineData("/how-long-does-a-loaf-keep.", Answer)]
    [InlineData("/feeding-a-starter", Article)]
    [InlineData("/feeding-a-starter.html", Article)]
    [InlineData(Article + ".md)", Article + ".md")]
    [InlineData("/index.html", "/")]
    [InlineData("/).", "/")]
    [InlineData("/glossary.html", "/glossary")]
    [InlineData("/feed.xml,", "/feed.xml")]
    [InlineData("/faq/how-long-does-bread-keep.", Answer)]
    [InlineData("/how-long-does-bread-keep", Answer)]
    [InlineData("/faq/can-i-use-old-flour)", "/faq/can-i-use-old-flour")]
    public async Task A_link_with_what_was_pasted_along_leads_to_its_page_in_one_step(string pasted, string page)
    {
        using var response = await site.GetAsync(pasted + "?from=chat");
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(page + "?from=chat", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/no-such-page.")]
    [InlineData("/faq/no-such-answer.html")]
    [InlineData("/starter")]
    [InlineData("/status/404.")]
    public async Task What_means_no_page_is_not_found(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Every_former_id_still_leads_somewhere_from_the_page_of_all_answers()
    {
        var page = await site.GetPageAsync(SitePaths.Faqs);
        var moved = (page.QuerySelector("[data-moved]")!.GetAttribute("data-moved") ?? "").Split(' ')
            .Select(m => m.Split('=')).ToDictionary(m => m[0], m => m[1], StringComparer.Ordinal);
        var prefix = SitePaths.Faq("");
        var former = site.Library.Addresses.Aliases.Keys.Concat(site.Library.Tombstones.Keys).Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.InRange(former.Count, 2, int.MaxValue);
        foreach (var id in former.Select(path => path[prefix.Length..]))
        {
            var target = moved[id];
            Assert.True(target[0] == '#' ? page.GetElementById(target[1..]) is not null : site.Library.Tombstones.ContainsKey(target), $"#{id} leads to {target}.");
        }
    }
}
