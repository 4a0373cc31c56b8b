using System.Net;
using System.Text.Json;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Api;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Api;

public sealed class ContentApiTests(SiteFixture site)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    [Fact]
    public async Task Every_answer_is_a_record_that_reads_back()
    {
        foreach (var faq in site.Library.Faqs)
        {
            var record = await ReadAsync<FaqRecord>($"/api/faq/{faq.Id}");
            Assert.Equal(($"faq/{faq.Id}", faq.Question.Value, faq.Answer.Value), (record.Id, record.Question, record.Answer));
            Assert.Equal(SiteFixture.BaseUrl + faq.Path, record.Url);
            Assert.Equal((faq.Review.Published, faq.Review.Reviewed, faq.Review.Due), (record.Review.Published, record.Review.Reviewed, record.Review.ReviewDue));
            Assert.Equal(faq.Evidence is null, record.Evidence is null);
            Assert.Equal(site.Library.SourcesOf(faq).Select(s => s.Key), record.Sources.Select(s => s.Key));
            Assert.Equal(Enumerable.Range(1, record.Sources.Length), record.Sources.Select(s => s.Number!.Value));
            Assert.All(record.Claims, s => Assert.Null(s.Number));
            Assert.Equal(faq.Tags.Select(t => t.Value), record.Tags.Select(t => t.Key));
            AssertStandsAlone(record.Body);
        }
    }

    [Fact]
    public async Task Every_article_is_a_record_that_reads_back()
    {
        foreach (var article in site.Library.Articles)
        {
            var record = await ReadAsync<ArticleRecord>($"/api/articles/{article.Slug}");
            Assert.Equal(($"articles/{article.Slug}", article.Title.Value, article.Body.WordCount), (record.Id, record.Title, record.Words));
            Assert.Equal(article.Takeaways.Select(t => t.Value), record.Takeaways);
            Assert.All(record.Headings, h => Assert.True(site.Library.Addresses.Resolves(h.Url[SiteFixture.BaseUrl.Length..])));
            Assert.All(record.Related, r => Assert.True(site.Library.Addresses.Resolves(r.Url[SiteFixture.BaseUrl.Length..])));
            AssertStandsAlone(record.Body);
        }
    }

    [Fact]
    public async Task Index_lists_every_page_with_its_forms()
    {
        var index = await ReadAsync<PageIndex>(SiteOutputs.PagesApi);
        Assert.Equal(PageSummary.All(site.Library).Select(p => p.Path[1..]), index.Pages.Select(p => p.Id));
        Assert.Equal(site.Library.LastChanged, index.Modified);
        foreach (var entry in index.Pages.Where((_, i) => i % 10 == 0))
        {
            Assert.Equal(entry.Title, (await site.GetJsonAsync(entry.ApiUrl)).GetProperty(entry.Kind == PageKind.Faq ? "question" : "title").GetString());
            Assert.StartsWith("# ", await site.GetTextAsync(entry.MarkdownUrl), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_are_in_camel_case_and_days_are_ISO_dates()
    {
        var record = await site.GetJsonAsync("/api/faq/do-they-cause-back-pain");
        Assert.Equal(site.Library.FindFaq("do-they-cause-back-pain")!.Review.Due.ToString("O"), record.GetProperty("review").GetProperty("reviewDue").GetString());
        Assert.Equal("some", record.GetProperty("evidence").GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Null, record.GetProperty("evidence").GetProperty("note").ValueKind);
    }

    [Theory]
    [InlineData("/api/faq/no-such-answer")]
    [InlineData("/api/articles/no-such-article")]
    [InlineData("/api/faq/%0a")]
    [InlineData("/api/faq/%e2%80%a8")]
    [InlineData("/api/faq/%3Cscript%3E")]
    [InlineData("/api/nothing/here")]
    [InlineData("/api")]
    public async Task Unknown_record_is_a_problem_that_programs_of_any_site_can_read(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        var problem = SiteFixture.ParseJson(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("script", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_hit_s_id_is_the_id_of_its_record_and_its_address_is_absolute()
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in new[] { "faq", "article", "term" })
        {
            foreach (var hit in (await site.GetJsonAsync($"/api/search?q=back&kind={kind}&limit=50")).GetProperty("hits").EnumerateArray())
            {
                var id = hit.GetProperty("id").GetString();
                Assert.Equal(id, (await site.GetJsonAsync($"/api/{id}")).GetProperty("id").GetString());
                Assert.StartsWith(SiteFixture.BaseUrl + "/", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
                kinds.Add(hit.GetProperty("kind").GetString()!);
            }
        }

        Assert.Equal(3, kinds.Count);
        var index = await ReadAsync<PageIndex>(SiteOutputs.PagesApi);
        Assert.All(index.Pages, page => Assert.Equal($"{SiteFixture.BaseUrl}/api/{page.Id}", page.ApiUrl));
    }

    [Fact]
    public async Task Lists_hold_every_tag_source_and_term()
    {
        Assert.Equal(site.Library.Tags.Select(t => t.Key), (await ReadAsync<TagList>("/api/tags")).Tags.Select(t => t.Key));
        Assert.Equal(site.Library.Sources.Select(s => s.Key), (await ReadAsync<SourceList>("/api/sources")).Sources.Select(s => s.Key));
        Assert.Equal(site.Library.Terms.Select(t => $"terms/{t.Key}"), (await ReadAsync<TermList>("/api/terms")).Terms.Select(t => t.Id));
    }

    private static void AssertStandsAlone(BodyRecord body)
    {
        Assert.All(SiteFixture.ParseHtml(body.Html).QuerySelectorAll("a[href]"), a => Assert.Matches("^(https?|mailto):", a.GetAttribute("href")!));
        Assert.DoesNotContain("[@", body.Text + body.Markdown, StringComparison.Ordinal);
    }

    private async Task<T> ReadAsync<T>(string path) => JsonSerializer.Deserialize<T>(await site.GetTextAsync(path), Web)!;
}
