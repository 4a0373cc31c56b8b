using BackDimples.Web.Content;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackDimples.Web.Hosting;

/// <summary>Sends metrics and traces by OTLP over HTTP, when an endpoint is configured.</summary>
public static class Telemetry
{
    /// <summary>How long one export may take (2 s): a collector that hangs must not hold up the end of the program.</summary>
    private const int ExportMilliseconds = 2000;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.OtlpEndpoint)}"]))
        {
            return;
        }

        builder.Services.AddOptions<OtlpExporterOptions>("metrics").Configure<IOptions<SiteOptions>>((to, site) => Send(to, site.Value, "v1/metrics"));
        builder.Services.AddOptions<OtlpExporterOptions>("traces").Configure<IOptions<SiteOptions>>((to, site) => Send(to, site.Value, "v1/traces"));
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName))
            .WithMetrics(metrics => metrics
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", SiteMetrics.MeterName)
                .AddOtlpExporter("metrics", configure: null))
            .WithTracing(traces => traces
                // What people search for and what they read with is theirs.
                .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpRequest = (span, _) => span.SetTag("url.query", null).SetTag("user_agent.original", null))
                .AddOtlpExporter("traces", configure: null));
    }

    private static void Send(OtlpExporterOptions to, SiteOptions site, string path)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri($"{site.OtlpEndpoint!.TrimEnd('/')}/{path}");
        to.TimeoutMilliseconds = ExportMilliseconds;
    }
}
