using System.Net;

namespace BackDimples.Web.Tests.Discovery;

public sealed class OEmbedTests(SiteFixture site)
{
    private const string Faq = "/faq/do-they-cause-back-pain";

    [Theory]
    [InlineData("https://reference.test/faq/do-they-cause-back-pain")]
    [InlineData("http://localhost/faq/do-they-cause-back-pain")]
    [InlineData("https://REFERENCE.test/FAQ/do-they-cause-back-pain/")]
    [InlineData("https://reference.test/faq/do-they-cause-back-pain?utm=x#sources")]
    [InlineData("https://reference.test/faq#do-they-cause-back-pain")]
    [InlineData("https://reference.test/faq#Do-They-cause-back-pain")]
    [InlineData("https://www.reference.test/faq/do-they-cause-back-pain")]
    public async Task Address_of_an_answer_gives_a_rich_embed_of_its_card(string url)
    {
        var answer = await site.GetJsonAsync(Query(url));
        Assert.Equal("rich", answer.GetProperty("type").GetString());
        Assert.Equal("1.0", answer.GetProperty("version").GetString());
        Assert.Equal(site.Library.Site.Name, answer.GetProperty("provider_name").GetString());
        var frame = SiteFixture.ParseHtml(answer.GetProperty("html").GetString()!).QuerySelector("iframe")!;
        Assert.Equal($"{SiteFixture.BaseUrl}/embed{Faq}", frame.GetAttribute("src"));
        Assert.Equal(site.Library.FindFaq("do-they-cause-back-pain")!.Question.Value, frame.GetAttribute("title"));
        Assert.Equal(answer.GetProperty("width").GetRawText(), frame.GetAttribute("width"));
        Assert.Equal(answer.GetProperty("height").GetRawText(), frame.GetAttribute("height"));
    }

    [Theory]
    [InlineData("https://reference.test/articles/what-are-back-dimples")]
    [InlineData("http://www.localhost/articles/what-are-back-dimples")]
    public async Task Address_of_an_article_gives_a_link_with_its_title_and_a_picture(string url)
    {
        var answer = await site.GetJsonAsync(Query(url));
        Assert.Equal("link", answer.GetProperty("type").GetString());
        Assert.Equal(site.Library.FindArticle("what-are-back-dimples")!.Title.Value, answer.GetProperty("title").GetString());
        Assert.Equal($"{SiteFixture.BaseUrl}/card.png", answer.GetProperty("thumbnail_url").GetString());
        Assert.False(answer.TryGetProperty("html", out _));
    }

    [Theory]
    [InlineData("&maxwidth=320&maxheight=200", 320, 200)]
    [InlineData("&maxheight=200", 600, 200)]
    [InlineData("&maxwidth=5000&maxheight=5000", 600, null)]
    [InlineData("&maxwidth=0&maxheight=-5", 600, null)]
    [InlineData("&maxwidth=wide&maxheight=", 600, null)]
    [InlineData("&maxwidth=99999999999999999999", 600, null)]
    public async Task Frame_is_never_larger_than_asked(string limits, int width, int? height)
    {
        var free = await site.GetJsonAsync(Query(SiteFixture.BaseUrl + Faq));
        var answer = await site.GetJsonAsync(Query(SiteFixture.BaseUrl + Faq) + limits);
        Assert.Equal((width, height ?? free.GetProperty("height").GetInt32()), (answer.GetProperty("width").GetInt32(), answer.GetProperty("height").GetInt32()));
    }

    [Fact]
    public async Task Frame_is_as_high_as_its_answer_is_long_and_higher_where_it_is_narrow()
    {
        var answers = site.Library.Faqs.Where(f => f.Evidence is not null && f.Tags.All(t => site.Library.FindTag(t.Value)!.Notice is null)).OrderBy(f => f.Answer.Value.Length).ToList();
        var (low, high) = (await HeightAsync(answers[0].Path, ""), await HeightAsync(answers[^1].Path, ""));
        Assert.True(low < high, $"{low} px for the shortest answer, {high} for the longest.");
        Assert.True(high < await HeightAsync(answers[^1].Path, "&maxwidth=300"));
        Assert.InRange(await HeightAsync(answers[^1].Path, "&maxwidth=1"), high, int.MaxValue);

        async Task<int> HeightAsync(string path, string limits) => (await site.GetJsonAsync(Query(SiteFixture.BaseUrl + path) + limits)).GetProperty("height").GetInt32();
    }

    [Theory]
    [InlineData("/oembed", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=https://reference.test/faq/do-they-cause-back-pain&format=xml", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=https://reference.test/faq/no-such-answer", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=https://reference.test/articles/no-such-article", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=https://reference.test/glossary", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=https://elsewhere.test/faq/do-they-cause-back-pain", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=https://reference.test@elsewhere.test/faq/do-they-cause-back-pain", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=javascript:alert(1)", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=/faq/do-they-cause-back-pain", HttpStatusCode.NotFound)]
    [InlineData("/oembed?url=%00%ff", HttpStatusCode.NotFound)]
    public async Task Anything_else_is_a_problem_with_its_status(string path, HttpStatusCode status)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Page_of_an_answer_announces_its_description()
    {
        var page = await site.GetPageAsync(Faq);
        var link = page.QuerySelector("link[rel=alternate][type='application/json+oembed']")!;
        var answer = await site.GetJsonAsync(link.GetAttribute("href")!);
        Assert.Equal(link.GetAttribute("title"), answer.GetProperty("title").GetString());
    }

    private static string Query(string url) => $"/oembed?format=json&url={Uri.EscapeDataString(url)}";
}
