using System.Net;
using System.Text.RegularExpressions;
using BackDimples.Web.Tests.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace BackDimples.Web.Tests.Security;

/// <summary>
/// Every kind of response, whatever its status, carries the headers that Mozilla's HTTP Observatory and the OWASP
/// Secure Headers Project ask for. One site answers all rows.
/// </summary>
public sealed partial class ResponseHeaderTests(ResponseHeaderTests.Fixture fixture) : IClassFixture<ResponseHeaderTests.Fixture>
{
    private const string Page = "same-origin";
    private const string Shared = "cross-origin";

    public static TheoryData<string, int, string> Responses { get; } = new()
    {
        { "/", 200, Page },
        { "/faq", 200, Page },
        { "/faq?unknown=1", 200, Page },
        { "/search?q=starter", 200, Page },
        { "/tags/starter?with=baking", 200, Page },
        { "/status/500", 404, Page },
        { "/no/such/page", 404, Page },
        { "/api/no/such", 404, Page },
        { "/articles/how-to-feed-a-starter", 301, Page },
        { "/FAQ/", 308, Page },
        { Fixture.Gone, 410, Page },
        { "POST /faq", 405, Page },
        { "DELETE /api/search", 405, Page },
        { Fixture.Throws, 500, Page },
        { "/css/site.css", 200, Page },
        { "/js/search.js", 200, Page },
        { "/favicon.ico", 200, Shared },
        { "/apple-touch-icon.png", 200, Shared },
        { "/api/search?q=starter", 200, Shared },
        { "/api/suggest?q=st", 200, Shared },
        { "/api/pages.json", 200, Shared },
        { "/api/faq/does-rye-flour-rise-faster", 200, Shared },
        { "/openapi.json", 200, Shared },
        { "/feed.xml", 200, Shared },
        { "/feed.json", 200, Shared },
        { "/oembed?url=https://sourdough.example/faq/does-rye-flour-rise-faster", 200, Shared },
        { "/oembed", 400, Page },
        { "/faq/does-rye-flour-rise-faster.md", 200, Shared },
        { "/sitemap.xml", 200, Shared },
        { "/robots.txt", 200, Shared },
        { "/speculation-rules.json", 200, Shared },
        { "/.well-known/security.txt", 200, Shared },
        { "/healthz/live", 200, Page },
        { "/healthz/ready", 200, Page },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Every_response_carries_the_policy(string request, int status, string resourcePolicy)
    {
        // The first answer is made, the second may be ready; both say the same.
        for (var time = 0; time < 2; time++)
        {
            using var response = await fixture.AskAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
            AssertPolicy(response, resourcePolicy);
        }
    }

    [Fact]
    public async Task A_card_may_be_framed_by_anybody_and_runs_nothing()
    {
        using var response = await fixture.AskAsync("/embed/faq/does-rye-flour-rise-faster");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("X-Frame-Options"));
        var policy = Value(response, "Content-Security-Policy");
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("cross-origin", Value(response, "Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Speculation-Rules"));
    }

    [Fact]
    public async Task Not_modified_carries_the_policy_and_the_tag()
    {
        foreach (var path in new[] { "/faq", "/api/search?q=starter", "/feed.xml" })
        {
            using var first = await fixture.AskAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
            request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
            using var second = await fixture.Site.Client.SendAsync(request, Cancellation);
            Assert.True(second.StatusCode == HttpStatusCode.NotModified, $"{path}: {first.Headers.ETag} then {second.Headers.ETag} with {(int)second.StatusCode}");
            AssertPolicy(second, Value(first, "Cross-Origin-Resource-Policy"));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        }
    }

    [Fact]
    public async Task Strict_transport_is_said_only_over_https()
    {
        using var response = await fixture.Site.Client.GetAsync("/faq", Cancellation);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Pages_name_the_speculation_rules_and_nothing_else_does()
    {
        foreach (var path in new[] { "/", "/faq", "/search?q=starter", "/no/such/page", "/articles/feeding-a-starter" })
        {
            using var response = await fixture.AskAsync(path);
            Assert.Equal("\"/speculation-rules.json\"", Value(response, "Speculation-Rules"));
        }

        foreach (var path in new[] { "/feed.xml", "/api/pages.json", "/css/site.css", "/healthz/live", "/FAQ" })
        {
            using var response = await fixture.AskAsync(path);
            Assert.False(response.Headers.Contains("Speculation-Rules"));
        }

        using var rules = await fixture.AskAsync("/speculation-rules.json");
        Assert.Equal("application/speculationrules+json", rules.Content.Headers.ContentType?.MediaType);
        using var json = System.Text.Json.JsonDocument.Parse(await rules.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("moderate", json.RootElement.GetProperty("prefetch")[0].GetProperty("eagerness").GetString());
    }

    [Fact]
    public async Task No_page_has_inline_script_or_style_that_the_policy_would_stop()
    {
        foreach (var path in new[] { "/", "/faq", "/faq/does-rye-flour-rise-faster", "/articles", "/articles/feeding-a-starter", "/search?q=starter", "/tags", "/tags/starter", "/glossary", "/sources", "/evidence", "/changes", "/about", "/no/such/page", "/embed/faq/does-rye-flour-rise-faster" })
        {
            using var response = await fixture.AskAsync(path);
            var html = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotMatch(Inline(), html);
        }
    }

    private static void AssertPolicy(HttpResponseMessage response, string resourcePolicy)
    {
        var csp = Value(response, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", csp, StringComparer.Ordinal);
        Assert.Contains("base-uri 'none'", csp, StringComparer.Ordinal);
        Assert.Contains("frame-ancestors 'none'", csp, StringComparer.Ordinal);
        Assert.Contains("form-action 'self'", csp, StringComparer.Ordinal);
        Assert.DoesNotContain(csp, d => d.Contains("unsafe", StringComparison.Ordinal) || d.Contains('*', StringComparison.Ordinal) || d.Contains("http:", StringComparison.Ordinal) || d.Contains("data:", StringComparison.Ordinal));
        Assert.Equal("DENY", Value(response, "X-Frame-Options"));
        Assert.Equal("nosniff", Value(response, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Value(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Value(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Value(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("require-corp", Value(response, "Cross-Origin-Embedder-Policy"));
        Assert.Equal(resourcePolicy, Value(response, "Cross-Origin-Resource-Policy"));
        Assert.Equal("none", Value(response, "X-Permitted-Cross-Domain-Policies"));
        var transport = Value(response, "Strict-Transport-Security");
        Assert.True(int.Parse(Seconds().Match(transport).Groups["seconds"].Value, System.Globalization.CultureInfo.InvariantCulture) >= 31_536_000, transport);
        Assert.NotEmpty(Value(response, "Cache-Control"));
        foreach (var told in new[] { "Server", "X-Powered-By", "X-AspNet-Version", "Set-Cookie", "X-XSS-Protection" })
        {
            Assert.False(response.Headers.Contains(told), told);
        }
    }

    private static string Value(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : throw new Xunit.Sdk.XunitException($"There is no header {name}.");

    [GeneratedRegex(@"max-age=(?<seconds>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seconds();

    [GeneratedRegex("""<script(?![^>]*\ssrc=)(?![^>]*application/(ld\+)?json)|<style|\sstyle=|\son[a-z]+=|javascript:""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    /// <summary>A site behind a proxy that speaks https, with a page that is gone and a filter that throws.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal const string Gone = "/faq/was-here-once";
        internal const string Throws = "/search?q=throw-for-this-test";

        public Fixture()
        {
            Site = new LiveSite(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new ThrowingFilter())), ("Site:KnownProxies:0", "127.0.0.1"), ("Site:KnownProxies:1", "::1"));
            File.AppendAllText(Site.Content.PathOf("published.txt"), $"{Gone} gone 2026-11-01 See /faq/does-rye-flour-rise-faster instead.\n");
        }

        internal LiveSite Site { get; }

        // Pages change with the ledger, so no test asks before the change is live.
        public async ValueTask InitializeAsync() => await LiveSite.UntilAsync(
            () => Task.FromResult(Site.Store.Current.Library.Tombstones.ContainsKey(Gone)), $"{Gone} is gone: {string.Join('\n', Site.Store.PendingErrors)}");

        public ValueTask DisposeAsync() => Site.DisposeAsync();

        internal async Task<HttpResponseMessage> AskAsync(string request)
        {
            var parts = request.Split(' ');
            using var message = new HttpRequestMessage(new HttpMethod(parts.Length == 2 ? parts[0] : "GET"), parts[^1]);
            message.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
            return await Site.Client.SendAsync(message, Cancellation);
        }
    }

    private sealed class ThrowingFilter : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Request.Path == "/search" && context.HttpContext.Request.Query["q"] == "throw-for-this-test")
            {
                throw new InvalidTimeZoneException("Thrown by the test.");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
