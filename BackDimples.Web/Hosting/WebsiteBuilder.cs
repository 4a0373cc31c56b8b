using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BackDimples.Web.Caching;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Figures;
using BackDimples.Web.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Serilog;

namespace BackDimples.Web.Hosting;

/// <summary>Puts the site together: services in <see cref="AddWebsite"/>, the pipeline in <see cref="UseWebsite"/>.</summary>
public static class WebsiteBuilder
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplicationBuilder AddWebsite(this WebApplicationBuilder builder)
    {
        AddLogging(builder);
        AddServer(builder);
        AddContent(builder.Services);
        AddServing(builder.Services);
        AddPages(builder.Services);
        builder.Services.AddOutputs();
        return builder;
    }

    public static WebApplication UseWebsite(this WebApplication app)
    {
        // The request log, the host filter and the ready responses stand before all this: see HostFilter and ReadyResponseFilter.
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<ProgramAccessMiddleware>();
        app.UseMiddleware<CanonicalUrlMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<EntityTagMiddleware>();
        app.UseRouting();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapOutputs();
        app.MapFigures();
        app.MapHealth();
        app.MapLiveReload();
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration)
            .Filter.ByExcluding(e => e.MessageTemplate.Text is "Hosting failed to start" or "Unable to start Kestrel.") // said in words by SiteRunner
            .CreateLogger(), dispose: true);
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, UnknownSettingsValidator>();
        HostFilter.Add(builder.Services);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<SiteOptions>>((kestrel, site) => ServerLimits.Apply(kestrel, site.Value));
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<SiteOptions>>((host, site) => host.ShutdownTimeout = TimeSpan.FromSeconds(site.Value.DrainSeconds));
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) => TrustedProxies.Apply(forwarded, site.Value));
        builder.Services.AddRateLimits();
        builder.Services.AddSingleton<SiteMetrics>();
        builder.Services.AddHostedService<Telemetry>();
        builder.WebHost.AnswerReadyRequests();
        LateServer.Replace(builder.Services);
        // A build keeps its assets in their folders and only a publish gathers them; both run alike.
        builder.WebHost.UseStaticWebAssets();
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration["urls"]) && configuration["http_ports"] is null && configuration["https_ports"] is null
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    private static void AddContent(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ContentStore>();
        services.AddHostedService<ContentWatcher>();
        services.AddScoped<RequestSnapshot>();
        services.AddScoped(provider => provider.GetRequiredService<RequestSnapshot>().Snapshot);
    }

    private static void AddServing(IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<IStartupFilter, ReadyResponseFilter>();
        services.AddSingleton<ResponseRenderer>();
        services.AddSingleton<Rehearsal>();
        services.AddHostedService<CacheWarmer>();

        // For what is not ready-made: searches, status pages. Nothing here mixes secrets with what a client sends.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/x-suggestions+json", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages().AddMvcOptions(mvc =>
        {
            // No page has a form that posts. Whoever sends a body, or says that there is one, is answered without a look at it.
            mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        });
        // Razor Pages asks for data protection, which nothing here uses: no keys are written to any disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.ConstraintMap[TextPageConstraint.Name] = typeof(TextPageConstraint);
        });
        // The default encoder writes every accent and dash as an entity.
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
