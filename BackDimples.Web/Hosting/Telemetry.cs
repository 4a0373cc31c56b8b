using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackDimples.Web.Hosting;

/// <summary>Sends metrics and traces by OTLP, when an endpoint is configured.</summary>
public sealed class Telemetry(IOptions<SiteOptions> options, SiteMetrics metrics, IHostEnvironment environment, IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private MeterProvider? _meters;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Asked for here so that its instruments exist before the first export.
        _ = metrics;
        if (options.Value.OtlpEndpoint is { Length: > 0 } endpoint)
        {
            // A start that fails has nothing to send, and does not wait for a collector that may be down.
            lifetime.ApplicationStarted.Register(() => Begin(endpoint));
        }

        return Task.CompletedTask;
    }

    // What was measured up to the end is sent before the process ends.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _meters?.ForceFlush(2000);
        _traces?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }

    private void Begin(string endpoint)
    {
        var root = endpoint.TrimEnd('/') + "/";
        var resource = ResourceBuilder.CreateDefault().AddService(environment.ApplicationName);
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", SiteMetrics.MeterName)
            .AddOtlpExporter(to => Send(to, root + "v1/metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore")
            .AddOtlpExporter(to => Send(to, root + "v1/traces")).Build();
    }

    private static void Send(OtlpExporterOptions to, string address)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri(address);
    }
}
