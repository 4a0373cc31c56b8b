using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;

namespace BackDimples.Web.Tests.Search;

public sealed class SearchApiTests(SearchSite site) : IClassFixture<SearchSite>
{
    private static readonly string[] AnswerFields = ["query", "corrected", "relaxed", "wordsAlone", "total", "hits"];
    private static readonly string[] HitFields = ["id", "kind", "title", "url", "answer", "snippet", "tags", "evidence", "matchedAs"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_has_exactly_the_promised_fields()
    {
        var answer = await site.AnswerAsync("q=exercise");
        Assert.Equal(AnswerFields, answer.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal);
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            Assert.Equal(HitFields, hit.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal);
            Assert.Matches("^(faq|articles|terms)/[a-z0-9-]+$", hit.GetProperty("id").GetString());
            Assert.Matches("^(faq|article|term)$", hit.GetProperty("kind").GetString());
            Assert.StartsWith("http", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("limit=3", 3)]
    [InlineData("limit=0", 1)]
    [InlineData("limit=-5", 1)]
    [InlineData("limit=51", 50)]
    [InlineData("limit=99999999999999999999999", 50)]
    [InlineData("limit=many", 10)]
    [InlineData("limit=NaN", 1)]
    [InlineData("limit=", 10)]
    public async Task A_limit_is_brought_into_its_range(string parameters, int most)
    {
        var answer = await site.AnswerAsync("q=&" + parameters);
        Assert.Equal(Math.Min(most, answer.GetProperty("total").GetInt32()), answer.GetProperty("hits").GetArrayLength());
    }

    [Theory]
    [InlineData("offset=2", 2)]
    [InlineData("offset=-2", 0)]
    [InlineData("offset=two", 0)]
    public async Task An_offset_passes_over_hits(string parameters, int passed)
    {
        var all = SearchSite.Addresses(await site.AnswerAsync("q=exercise&limit=10"));
        var some = SearchSite.Addresses(await site.AnswerAsync("q=exercise&limit=5&" + parameters));
        Assert.Equal(all.Skip(passed).Take(5), some, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_offset_beyond_the_end_is_an_empty_page_with_the_same_total()
    {
        var answer = await site.AnswerAsync("q=exercise&offset=99999999999999999999");
        Assert.Equal(0, answer.GetProperty("hits").GetArrayLength());
        Assert.NotEqual(0, answer.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/api/search?q=exercise", "application/json")]
    [InlineData("/api/suggest?q=exercise", "application/x-suggestions+json")]
    public async Task Other_sites_may_read_it_and_only_the_reader_keeps_it(string address, string mediaType)
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync(address, Cancellation);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.True(response.Headers.CacheControl!.Private);
        Assert.InRange(response.Headers.CacheControl.MaxAge!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var confirmed = await client.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, confirmed.StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var headers = await client.SendAsync(head, Cancellation);
        Assert.Equal(HttpStatusCode.OK, headers.StatusCode);
        Assert.Empty(await headers.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Only_the_reader_keeps_a_page_of_results()
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync("/search?q=exercise", Cancellation);
        Assert.True(response.Headers.CacheControl!.Private);
    }

    [Fact]
    public async Task Suggestions_come_in_the_form_of_browsers()
    {
        using var client = site.CreateClient();
        using var suggestions = JsonDocument.Parse(await client.GetStringAsync("/api/suggest?q=exercise", Cancellation));
        var parts = suggestions.RootElement.EnumerateArray().ToList();
        Assert.Equal(4, parts.Count);
        Assert.Equal("exercise", parts[0].GetString());
        var count = parts[1].GetArrayLength();
        Assert.InRange(count, 1, 8);
        Assert.All(parts.Skip(1), part => Assert.Equal(count, part.GetArrayLength()));
        Assert.All(parts[3].EnumerateArray(), url => Assert.True(Uri.TryCreate(url.GetString(), UriKind.Absolute, out _)));
    }

    [Fact]
    public async Task The_description_names_the_page_and_the_suggestions_within_the_limits_of_its_form()
    {
        using var client = site.CreateClient();
        using var response = await client.GetAsync("/opensearch.xml", Cancellation);
        Assert.Equal(new MediaTypeHeaderValue("application/opensearchdescription+xml", "utf-8"), response.Content.Headers.ContentType);
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).Root!;
        XNamespace form = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.Equal(form + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(form + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(form + "Description")!.Value.Length, 1, 1024);
        var templates = description.Elements(form + "Url").ToDictionary(u => u.Attribute("type")!.Value, u => u.Attribute("template")!.Value, StringComparer.Ordinal);
        Assert.EndsWith("/search?q={searchTerms}", templates["text/html"], StringComparison.Ordinal);
        Assert.EndsWith("/api/suggest?q={searchTerms}", templates["application/x-suggestions+json"], StringComparison.Ordinal);
    }
}
