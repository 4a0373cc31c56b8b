using System.Net;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Security;

public sealed class AllowedHostTests
{
    [Theory]
    [InlineData("example.org", 200)]
    [InlineData("EXAMPLE.org:8080", 200)]
    [InlineData("www.example.org", 400)]
    [InlineData("evil.example", 400)]
    [InlineData("example.org.evil.example", 400)]
    [InlineData("localhost", 400)]
    public async Task Only_the_named_hosts_are_served_ready_or_not(string host, int status)
    {
        await using var site = new LiveSite(("AllowedHosts", "example.org"));
        foreach (var path in new[] { "/faq", "/faq", "/search?q=a", "/css/site.css", "/FAQ" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status == 200 && path == "/FAQ" ? HttpStatusCode.PermanentRedirect : (HttpStatusCode)status, response.StatusCode);
        }

        // A refusal is the framework's, before the pipeline: it has no body to protect, and the framework logs it.
        Assert.Equal(5, status == 200 ? site.Log.Requests.Count : site.Log.All.Count(l => l.Text.Contains(host, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_request_without_a_host_is_refused_too()
    {
        await using var site = new LiveSite(("AllowedHosts", "example.org"));
        var reply = await RawExchange.SendAsync(site.Address, TimeSpan.FromSeconds(30), TimeSpan.Zero, "GET /faq HTTP/1.0\r\n\r\n");
        Assert.Equal(400, reply.Status);
    }
}
