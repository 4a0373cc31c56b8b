using System.Net;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Security;

public sealed class RateLimitTests
{
    // A second gives one search back, so a slow machine gets a few more through: far fewer than a burst.
    private const int Burst = 40;

    private static readonly (string, string)[] Small = [("Site:SearchBurst", "40"), ("Site:SearchesPerSecond", "1")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beyond_the_burst_searches_and_data_are_refused_with_the_time_to_wait_and_pages_are_not()
    {
        await using var site = new LiveSite(Small);
        var refused = await BurstAsync(site, null, Burst * 8, "/search?q=a", "/api/search?q=a", "/api/suggest?q=a", "/oembed?url=a");
        Assert.NotNull(refused);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal("DENY", Assert.Single(refused.Headers.GetValues("X-Frame-Options")));
        Assert.True(refused.Headers.CacheControl?.NoStore);
        refused.Dispose();
        for (var i = 0; i < 50; i++)
        {
            using var page = await site.Client.GetAsync("/faq", Cancellation);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        // Who waits is served again.
        await LiveSite.UntilAsync(async () =>
        {
            await Task.Delay(1100, Cancellation);
            using var later = await site.Client.GetAsync("/search?q=a", Cancellation);
            return later.StatusCode == HttpStatusCode.OK;
        }, "a search is answered after a second");
    }

    [Fact]
    public async Task Behind_a_named_proxy_each_client_has_its_own_burst()
    {
        await using var site = new LiveSite([.. Small, ("Site:KnownProxies:0", "127.0.0.0/8"), ("Site:KnownProxies:1", "::1")]);
        using var refused = await BurstAsync(site, "203.0.113.7", Burst * 8);
        Assert.NotNull(refused);
        using var other = await BurstAsync(site, "203.0.113.8", Burst / 2);
        Assert.Null(other);

        // What a client writes into the header itself stands before what the proxy adds, and does not count.
        using var forged = await BurstAsync(site, "198.51.100.1, 203.0.113.7", Burst / 2);
        Assert.NotNull(forged);

        // A whole /64 of IPv6 is one client.
        using var first = await BurstAsync(site, "2001:db8:1:2::1", Burst * 8);
        using var neighbour = await BurstAsync(site, "2001:db8:1:2:ffff::9", Burst / 2);
        Assert.NotNull(neighbour);
    }

    [Fact]
    public async Task Without_a_named_proxy_the_header_of_a_client_counts_for_nothing()
    {
        await using var site = new LiveSite(Small);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < Burst * 4; i++)
        {
            using var response = await AskAsync(site, $"203.0.113.{i}", "/search?q=a");
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    // The refused answer, or null when so many requests met none.
    private static async Task<HttpResponseMessage?> BurstAsync(LiveSite site, string? client, int requests, params string[] paths)
    {
        for (var i = 0; i < requests; i++)
        {
            var response = await AskAsync(site, client, paths.Length == 0 ? "/search?q=a" : paths[i % paths.Length]);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.Dispose();
        }

        return null;
    }

    private static async Task<HttpResponseMessage> AskAsync(LiveSite site, string? client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (client is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", client);
        }

        return await site.Client.SendAsync(request, Cancellation);
    }
}
