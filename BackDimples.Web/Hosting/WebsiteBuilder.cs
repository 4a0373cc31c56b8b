using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BackDimples.Web.Caching;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using BackDimples.Web.Pages;
using BackDimples.Web.Pages.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Configuration;
using Serilog.Formatting.Compact;

namespace BackDimples.Web.Hosting;

/// <summary>Puts the site together: services in <see cref="AddWebsite"/>, the pipeline in <see cref="UseWebsite"/>.</summary>
public static class WebsiteBuilder
{
    public static WebApplicationBuilder AddWebsite(this WebApplicationBuilder builder)
    {
        AddLogging(builder);
        AddServer(builder);
        builder.AddTelemetry();
        AddContent(builder.Services);
        AddCompression(builder.Services);
        AddPages(builder.Services);
        builder.Services.AddOutputs();
        return builder;
    }

    /// <summary>The pipeline, in the order in which a request passes it. The framework's host filter (AllowedHosts) stands before all of it.</summary>
    public static WebApplication UseWebsite(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        app.UseSerilogRequestLogging(options => RequestLog.Configure(options, app.Services.GetRequiredService<Serilog.ILogger>(), site.LogSuccessShare));
        if (site.KnownProxies.Length > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<PageCacheMiddleware>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<ProgramAccessMiddleware>();
        app.UseMiddleware<CanonicalUrlMiddleware>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<EntityTagMiddleware>();
        app.MapSite();
        return app;
    }

    /// <summary>Every endpoint that there is.</summary>
    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets().AllowEmbeddingOfPictures();
        app.MapRazorPages().WithStaticAssets();
        app.MapOutputs();
        app.MapFigures();
        app.MapHealth();
        app.MapLiveReload();
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LogBacklog>();
        builder.Services.AddSerilog(
            (services, logger) => logger.ReadFrom.Configuration(builder.Configuration)
                .Filter.ByExcluding(e => e.MessageTemplate.Text is "Hosting failed to start" or "Unable to start Kestrel.") // said in words by SiteRunner
                .WriteTo.Async(to => WriteToConsole(to, builder.Environment), LogBacklog.MostLines, blockWhenFull: false, services.GetRequiredService<LogBacklog>()),
            preserveStaticLogger: true);
    }

    // Lines for programs, or for people at their desk.
    private static void WriteToConsole(LoggerSinkConfiguration to, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            to.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}");
        }
        else
        {
            to.Console(new RenderedCompactJsonFormatter());
        }
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, UnknownSettingsValidator>();
        services.Configure<HostFilteringOptions>(filter =>
        {
            filter.IncludeFailureMessage = false;
            filter.AllowEmptyHosts = builder.Configuration["AllowedHosts"] is null or "" or "*";
        });
        services.AddSingleton<ConnectionLimit>();
        services.AddSingleton<IConnectionListenerFactory, BoundedListener>();
        services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<SiteOptions>, ConnectionLimit>((kestrel, site, perClient) => ServerLimits.Apply(kestrel, site.Value, perClient));
        services.AddOptions<HostOptions>().Configure<IOptions<SiteOptions>>((host, site) => host.ShutdownTimeout = TimeSpan.FromSeconds(site.Value.DrainSeconds));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) => TrustedProxies.Apply(forwarded, site.Value));
        services.AddRateLimits();
        // A build keeps its assets in their folders and only a publish gathers them; both run alike.
        builder.WebHost.UseStaticWebAssets();
        ListenAddresses.UseDefault(builder);
    }

    private static void AddContent(IServiceCollection services)
    {
        services.AddSingleton<ContentStore>();
        services.AddHostedService<ContentWatcher>();
        services.AddSingleton<SiteSearch>();
        services.AddHostedService(provider => provider.GetRequiredService<SiteSearch>());
        services.AddScoped<RequestSnapshot>();
        services.AddScoped(provider => provider.GetRequiredService<RequestSnapshot>().Snapshot);
        services.AddSingleton<SiteMetrics>();
        services.AddSingleton<PageCache>();
    }

    // For what is not kept: searches, status pages. Nothing here mixes secrets with what a client sends.
    private static void AddCompression(IServiceCollection services)
    {
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
        // Not AddRazorPages, which puts authentication and authorization before every pipeline: nothing here asks who reads.
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        services.AddMvcCore(mvc =>
        {
            // No page has a form that posts. Whoever sends a body, or says that there is one, is answered without a look at it.
            mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        }).AddRazorPages();
        services.AddDataProtection().AddKeyManagementOptions(keys => keys.XmlRepository = new NoKeys());
        services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.ConstraintMap[TextPageConstraint.Name] = typeof(TextPageConstraint);
        });
        // The default encoder writes every accent and dash as an entity.
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
