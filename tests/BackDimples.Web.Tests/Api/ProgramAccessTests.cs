using System.Net;

namespace BackDimples.Web.Tests.Api;

/// <summary>A program on another site's page sees every answer of the API, a refusal included.</summary>
public sealed class ProgramAccessTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly (string Name, string Value) Elsewhere = ("Origin", "https://elsewhere.test");

    [Theory]
    [InlineData("POST", "/api/search", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/faq/how-long-does-a-loaf-keep", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/oembed", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/faq/no-such-answer", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/terms/no-such-term", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/no/such/path", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/faq/can-i-use-old-flour", HttpStatusCode.Gone)]
    [InlineData("GET", "/oembed", HttpStatusCode.BadRequest)]
    public async Task Every_refusal_is_a_problem_that_scripts_of_any_site_can_read(string method, string path, HttpStatusCode status)
    {
        using var response = await site.SendAsync(new HttpMethod(method), path, Elsewhere, ("Accept", "text/html"));
        Assert.Equal(status, response.StatusCode);
        await AssertProblemAsync(response);
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, response.Content.Headers.Allow.Count > 0);
    }

    [Fact]
    public async Task Too_many_requests_are_a_problem_that_says_when_to_come_again()
    {
        await using var narrow = SiteFixture.With(("Site:SearchBurst", "1"), ("Site:SearchesPerSecond", "1"));
        HttpResponseMessage response;
        var tries = 0;
        do
        {
            response = await narrow.SendAsync(HttpMethod.Get, "/api/search?q=a", Elsewhere);
        }
        while (response.StatusCode == HttpStatusCode.OK && ++tries < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        await AssertProblemAsync(response);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        response.Dispose();
    }

    [Theory]
    [InlineData("/api/search?q=loaf")]
    [InlineData("/api/faq/how-long-does-a-loaf-keep")]
    [InlineData("/oembed?url=x")]
    public async Task Preflight_is_answered(string path)
    {
        using var response = await site.SendAsync(HttpMethod.Options, path, Elsewhere, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("GET, HEAD", Header(response, "Access-Control-Allow-Methods"));
        Assert.Equal("*", Header(response, "Access-Control-Allow-Headers"));
        Assert.NotEmpty(Header(response, "Access-Control-Max-Age"));
    }

    [Theory]
    [InlineData("/api/search?q=loaf")]
    [InlineData("/api/faq/how-long-does-a-loaf-keep")]
    [InlineData("/feed.json")]
    public async Task Scripts_may_read_the_headers_that_spare_and_space_requests(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal("ETag, Retry-After", Header(response, "Access-Control-Expose-Headers"));
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task A_refusal_elsewhere_is_a_page()
    {
        using var response = await site.SendAsync(HttpMethod.Post, "/faq");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("ETag, Retry-After", Header(response, "Access-Control-Expose-Headers"));
        var problem = SiteFixture.ParseJson(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
