using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>The ceiling: a bare Kestrel that sends the same bytes and headers from a terminal middleware, and does nothing else.</summary>
internal static class Ceiling
{
    /// <summary>Serves the page at <paramref name="from"/> until the process is stopped.</summary>
    /// <param name="from">Where the bytes and headers are taken from.</param>
    /// <param name="port">Where it listens.</param>
    public static async Task<int> RunAsync(Uri from, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.ListenLocalhost(port);
        });
        var page = await SavedPage.FetchAsync(from);
        var headers = page.Headers.Select(h => KeyValuePair.Create(h.Key, new StringValues(h.Value))).ToArray();
        var body = page.Gzip;
        var app = builder.Build();
        app.Run(async context =>
        {
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body);
        });
        await app.RunAsync();
        return 0;
    }
}
