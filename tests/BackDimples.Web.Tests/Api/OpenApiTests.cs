using BackDimples.Web.Api;
using BackDimples.Web.Discovery;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace BackDimples.Web.Tests.Api;

public sealed class OpenApiTests(SiteFixture site)
{
    [Fact]
    public async Task Description_is_sound_and_in_the_words_of_the_content()
    {
        var document = await LoadAsync();
        Assert.Equal(site.Library.Site.Name, document.Info.Title);
        Assert.Equal(OpenApiDescription.Version, document.Info.Version);
        Assert.Equal(SiteFixture.BaseUrl, Assert.Single(document.Servers!).Url);
    }

    [Fact]
    public async Task Every_API_endpoint_is_described_with_the_types_of_its_answers()
    {
        var document = await LoadAsync();
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "/api/faq/{id}", "/api/articles/{slug}", SiteOutputs.PagesApi, SiteOutputs.SearchApi, SiteOutputs.OEmbed },
            document.Paths.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (path, item) in document.Paths)
        {
            var (method, operation) = Assert.Single(item.Operations!);
            Assert.Equal(HttpMethod.Get, method);
            Assert.False(string.IsNullOrEmpty(operation.Summary), path);
            Assert.False(string.IsNullOrEmpty(operation.OperationId), path);
            Assert.NotNull(operation.Responses!["200"].Content!["application/json"].Schema);
            Assert.All(operation.Responses.Where(r => r.Key[0] == '4'), r => Assert.NotNull(r.Value.Content!["application/problem+json"].Schema));
        }
    }

    [Fact]
    public async Task Described_members_are_those_that_are_sent()
    {
        var document = await LoadAsync();
        foreach (var (path, schema) in new[] { ("/api/faq/do-they-cause-back-pain", "FaqRecord"), ("/api/articles/what-are-back-dimples", "ArticleRecord"), ("/oembed?url=https://reference.test/faq/do-they-cause-back-pain", "OEmbedDocument"), ("/api/search?q=pain", "SearchAnswer"), ("/api/pages.json", "PageIndex") })
        {
            var sent = (await site.GetJsonAsync(path)).EnumerateObject().Select(p => p.Name);
            Assert.Equal(document.Components!.Schemas![schema].Properties!.Keys.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Numbers_have_bounds_and_closed_lists_their_words()
    {
        var document = await site.GetJsonAsync(SiteOutputs.OpenApi);
        var text = document.GetRawText();
        Assert.DoesNotContain("\"integer\",\"string\"", text.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), StringComparison.Ordinal);
        var parameters = document.GetProperty("paths").GetProperty("/api/search").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("schema"), StringComparer.Ordinal);
        Assert.Equal(("integer", 1, 50), (parameters["limit"].GetProperty("type").GetString(), parameters["limit"].GetProperty("minimum").GetInt32(), parameters["limit"].GetProperty("maximum").GetInt32()));
        Assert.Equal(["faq", "article", "term"], parameters["kind"].GetProperty("enum").EnumerateArray().Select(w => w.GetString()));
        var levels = document.GetProperty("components").GetProperty("schemas").GetProperty("Certainty");
        Assert.Equal("string", levels.GetProperty("type").GetString());
        Assert.Equal(["unsupported", "uncertain", "some", "good"], levels.GetProperty("enum").EnumerateArray().Select(w => w.GetString()));
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.True(path.Value.GetProperty("get").GetProperty("responses").TryGetProperty("429", out _)));
    }

    private async Task<OpenApiDocument> LoadAsync()
    {
        var result = OpenApiDocument.Parse(await site.GetTextAsync(SiteOutputs.OpenApi), "json", new OpenApiReaderSettings());
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        return result.Document!;
    }
}
