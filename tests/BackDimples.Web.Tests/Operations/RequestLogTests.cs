using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Operations;

public sealed class RequestLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_request_is_one_event_without_its_query_or_address()
    {
        await using var site = new LiveSite();
        string[] paths = ["/faq", "/search?q=secretword", "/api/search?q=secretword", "/no/such/page", "/FAQ?secret=secretword", "/css/site.css", "/healthz/ready"];
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Referer", "https://example.org/secretword");
            request.Headers.TryAddWithoutValidation("User-Agent", "secretword");
            using var response = await site.Client.SendAsync(request, Cancellation);
        }

        await LiveSite.UntilAsync(() => Task.FromResult(site.Log.Requests.Count >= paths.Length), "every request is logged");
        var lines = site.Log.Requests;
        Assert.Equal(paths.Length, lines.Count);
        Assert.Contains(lines, l => l.Text.StartsWith("HTTP GET /search responded 200 in ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Text.StartsWith("HTTP GET /FAQ responded 308 in ", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.All, l => l.Text.Contains("secretword", StringComparison.Ordinal) || l.Text.Contains("127.0.0.1", StringComparison.Ordinal) && l.Text.StartsWith("HTTP ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_cannot_forge_or_flood_a_line()
    {
        await using var site = new LiveSite();
        await RawExchange.SendAsync(site.Address, TimeSpan.FromSeconds(30), TimeSpan.Zero, "GET /x%0aHTTP%20GET%20/forged%e2%80%a8 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await RawExchange.SendAsync(site.Address, TimeSpan.FromSeconds(30), TimeSpan.Zero, $"{new string('M', 3000)} /{new string('y', 4000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await LiveSite.UntilAsync(() => Task.FromResult(site.Log.Requests.Count >= 2), "both requests are logged");
        Assert.All(site.Log.Requests, l => Assert.True(l.Text.Length < 300 && !l.Text.Any(c => char.IsControl(c) || c == '\u2028'), l.Text));
    }

    [Fact]
    public async Task A_share_of_the_successes_is_logged_and_every_failure()
    {
        await using var site = new LiveSite(("Site:LogSuccessShare", "0.3"));
        for (var i = 0; i < 100; i++)
        {
            using var page = await site.Client.GetAsync("/faq", Cancellation);
            using var missing = await site.Client.GetAsync("/no/such/page", Cancellation);
        }

        await LiveSite.UntilAsync(() => Task.FromResult(site.Log.Requests.Count >= 130), "all are logged");
        Assert.Equal(100, site.Log.Requests.Count(l => l.Text.Contains(" 404 ", StringComparison.Ordinal)));
        Assert.Equal(30, site.Log.Requests.Count(l => l.Text.Contains(" 200 ", StringComparison.Ordinal)));
    }

}
