using System.Net;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Tests.Discovery;

/// <summary>What every output owes: its media type, HEAD, and addresses that do not depend on who asks.</summary>
public sealed class OutputTests(SiteFixture site)
{
    private const string Faq = "/faq/do-they-cause-back-pain";
    private const string Article = "/articles/what-are-back-dimples";

    /// <summary>Path, media type, whether scripts of other sites may read it.</summary>
    public static TheoryData<string, string, bool> Outputs => new()
    {
        { "/feed.xml", "application/atom+xml", true },
        { "/feed.json", "application/feed+json", true },
        { "/tags/anatomy/feed.xml", "application/atom+xml", true },
        { "/api/tags", "application/json", true },
        { "/api/sources", "application/json", true },
        { "/api/terms", "application/json", true },
        { "/sitemap.xml", "application/xml", true },
        { "/robots.txt", "text/plain", true },
        { "/.well-known/security.txt", "text/plain", true },
        { "/llms-full.txt", "text/plain", true },
        { Faq + ".bib", "application/x-bibtex", true },
        { Faq + ".ris", "application/x-research-info-systems", true },
        { Faq + ".csl.json", "application/vnd.citationstyles.csl+json", true },
        { Article + "/references.bib", "application/x-bibtex", true },
        { Article + "/references.ris", "application/x-research-info-systems", true },
        { Article + "/references.csl.json", "application/vnd.citationstyles.csl+json", true },
        { "/llms.txt", "text/plain", true },
        { "/site.webmanifest", "application/manifest+json", true },
        { "/openapi.json", "application/json", true },
        { "/api/pages.json", "application/json", true },
        { "/api" + Faq, "application/json", true },
        { "/api/search?q=pain", "application/json", true },
        { "/opensearch.xml", "application/opensearchdescription+xml", true },
        { "/api" + Article, "application/json", true },
        { Faq + ".md", "text/markdown", true },
        { Article + ".md", "text/markdown", true },
        { "/oembed?url=https%3A%2F%2Freference.test" + Faq, "application/json", true },
        { "/embed" + Faq, "text/html", false },
    };

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Output_has_its_media_type_and_says_who_may_read_it(string path, string mediaType, bool isOpen)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var type = response.Content.Headers.ContentType!;
        Assert.Equal(mediaType, type.MediaType);
        if (mediaType.StartsWith("text/", StringComparison.Ordinal))
        {
            Assert.Equal("utf-8", type.CharSet, ignoreCase: true);
        }

        Assert.Equal(isOpen ? ["*"] : [], response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins : []);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Output_answers_HEAD_as_it_answers_GET_but_without_a_body(string path, string mediaType, bool isOpen)
    {
        using var response = await site.SendAsync(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(isOpen, response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Output_names_the_public_address_only(string path, string mediaType, bool isOpen)
    {
        _ = (mediaType, isOpen);
        var text = await site.GetTextAsync(path);
        Assert.DoesNotContain("localhost", text, StringComparison.OrdinalIgnoreCase);
        using var other = await site.SendAsync(HttpMethod.Get, path, ("Host", "evil.example"));
        Assert.DoesNotContain("evil.example", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_may_read_everything_and_find_the_sitemap()
    {
        var lines = (await site.GetTextAsync(SiteOutputs.Robots)).Split('\n');
        Assert.Contains("User-agent: *", lines);
        Assert.Contains($"Sitemap: {SiteFixture.BaseUrl}/sitemap.xml", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("Disallow", StringComparison.OrdinalIgnoreCase) || l.Contains("healthz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Security_contact_is_current_for_less_than_a_year()
    {
        var fields = (await site.GetTextAsync(SiteOutputs.SecurityText)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(": ", 2)).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        Assert.Equal(["Canonical", "Contact", "Expires", "Preferred-Languages"], fields.Keys.Order(StringComparer.Ordinal));
        Assert.Matches("^(mailto:|https://)", fields["Contact"]);
        Assert.Equal($"{SiteFixture.BaseUrl}/.well-known/security.txt", fields["Canonical"]);
        var expires = DateTimeOffset.ParseExact(fields["Expires"], "yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
        Assert.InRange(expires, At(SiteFixture.Today.AddMonths(6)), At(SiteFixture.Today.AddYears(1).AddDays(-1)));

        static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
    }

    [Fact]
    public async Task Manifest_is_in_the_words_of_the_content()
    {
        var manifest = await site.GetJsonAsync(SiteOutputs.Manifest);
        Assert.Equal(site.Library.Site.Name, manifest.GetProperty("name").GetString());
        Assert.Equal("/", manifest.GetProperty("start_url").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            using var image = await site.GetAsync(icon.GetProperty("src").GetString()!);
            Assert.Equal(icon.GetProperty("type").GetString(), image.Content.Headers.ContentType?.MediaType);
        }
    }
}
