using System.Collections.Concurrent;
using System.Net;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Hostile;

/// <summary>Sends the table of <see cref="HostileCases"/>, byte for byte, to the site on a real port.</summary>
public sealed class RawSocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task No_hostile_request_fails_hangs_leaks_leads_away_or_comes_back_as_markup()
    {
        await using var site = new LiveSite(("Site:HeadersTimeoutSeconds", "1"));
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(HostileCases.All, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (hostile, _) =>
        {
            var reply = await RawExchange.SendAsync(site.Address, Patience, TimeSpan.FromMilliseconds(hostile.Parts.Length > 1 ? 20 : 0), hostile.Parts);
            foreach (var fault in FaultsOf(hostile, reply))
            {
                faults.Enqueue($"{hostile.Name}: {fault}");
            }
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
        Assert.True(HostileCases.All.Count > 800, $"{HostileCases.All.Count} cases");
        Assert.DoesNotContain(site.Log.All, l => l.Exception is not null);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/faq", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Half_requests_and_idle_connections_are_closed_and_do_not_keep_others_out()
    {
        await using var site = new LiveSite(("Site:HeadersTimeoutSeconds", "1"), ("Site:KeepAliveSeconds", "1"));
        var half = Enumerable.Range(0, 200).Select(i => RawExchange.SendAsync(site.Address, Patience, TimeSpan.Zero, i % 2 == 0 ? "GET /faq HTTP/1.1\r\nX-" : "GET /faq HTTP/1.1\r\nHost: localhost\r\n\r\nGET /")).ToList();
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/faq", TestContext.Current.CancellationToken)).StatusCode);
        Assert.All(await Task.WhenAll(half), reply => Assert.True(reply.IsEnded));
    }

    private static IEnumerable<string> FaultsOf(HostileCase hostile, RawExchange reply)
    {
        if (!reply.IsEnded)
        {
            yield return "neither answered nor closed";
        }

        if (!hostile.Statuses.Contains(reply.Status))
        {
            yield return $"answered {reply.Status}, not {string.Join(" or ", hostile.Statuses)}";
        }

        if (reply.All.Contains("<zqx", StringComparison.OrdinalIgnoreCase) || reply.All.Contains("\"zqx=", StringComparison.Ordinal) || reply.All.Contains("'zqx=", StringComparison.Ordinal))
        {
            yield return "came back as markup";
        }

        if (reply.All.Contains(Corpus.Secret, StringComparison.Ordinal) || reply.All.Contains("root:x:0", StringComparison.Ordinal) || reply.All.Contains("MinimumLevel", StringComparison.Ordinal))
        {
            yield return "shows a file that is not of the site";
        }

        if (reply.Header("Location") is { } location && (!location.StartsWith('/') || location.StartsWith("//", StringComparison.Ordinal) || location.Contains('\\', StringComparison.Ordinal)))
        {
            yield return $"leads to {location}";
        }

        if (reply.Header("Server") is not null || reply.Header("Set-Cookie") is not null || reply.Head.Contains("evil.example", StringComparison.Ordinal) && reply.Header("Location")?.Split('?')[0].Contains("evil", StringComparison.Ordinal) != false)
        {
            yield return "a header that should not be";
        }
    }
}
