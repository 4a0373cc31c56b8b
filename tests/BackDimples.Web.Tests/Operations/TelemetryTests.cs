using System.Collections.Concurrent;
using System.Text;
using BackDimples.Web.Tests.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackDimples.Web.Tests.Operations;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_and_traces_reach_an_OTLP_receiver_and_hold_no_query()
    {
        await using var receiver = await Receiver.StartAsync();
        await using (var site = new LiveSite(("Site:OtlpEndpoint", receiver.Address)))
        {
            foreach (var path in new[] { "/faq", "/faq", "/search?q=starter", "/api/search?q=wordthatnobodyhas", "/no/such/page" })
            {
                using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            }
        }

        // The end of the site flushed what there was.
        var metrics = receiver.Text("/v1/metrics");
        foreach (var name in new[] { "http.server.request.duration", "kestrel.active_connections", "site.page_cache.hits", "site.page_cache.size", "site.searches", "site.searches.empty", "site.content.generation", "site.content.reload_failures" })
        {
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        }

        Assert.Contains("http.response.status_code", metrics, StringComparison.Ordinal);
        var traces = receiver.Text("/v1/traces");
        foreach (var word in new[] { "GET", "url.path", "/no/such/page", "http.response.status_code", "http.route" })
        {
            Assert.Contains(word, traces, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("wordthatnobodyhas", metrics + traces, StringComparison.Ordinal);
        Assert.All(receiver.Types, type => Assert.Equal("application/x-protobuf", type));
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_harms_nobody()
    {
        await using var site = new LiveSite(("Site:OtlpEndpoint", "http://127.0.0.1:9"));
        using var response = await site.Client.GetAsync("/faq", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Takes what an OpenTelemetry collector would take.</summary>
    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string? Type, byte[] Body)> _received = new();

        public string Address => app.Urls.First();

        public IEnumerable<string?> Types => _received.Select(r => r.Type);

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var receiver = new Receiver(app);
            app.MapPost("/v1/{kind}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                receiver._received.Enqueue((request.Path.Value!, request.ContentType, body.ToArray()));
            });
            await app.StartAsync(TestContext.Current.CancellationToken);
            return receiver;
        }

        // Names and values are plain UTF-8 inside the protobuf messages.
        public string Text(string path) => string.Concat(_received.Where(r => r.Path == path).Select(r => Encoding.UTF8.GetString(r.Body)));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
