using System.Text.Encodings.Web;
using System.Text.Unicode;
using BackDimples.Web.Endpoints;
using Microsoft.AspNetCore.DataProtection;
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
        AddContent(builder);
        AddPages(builder);
        return builder;
    }

    public static WebApplication UseWebsite(this WebApplication app)
    {
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<AddressMiddleware>();
        app.UseStaticFiles();
        app.UseRouting();
        app.MapRazorPages();
        app.MapSearchApi();
        app.MapOpenSearch();
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration["urls"] is null or "" && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    private static void AddContent(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ContentStore>();
        builder.Services.AddHostedService<ContentWatcher>();
        builder.Services.AddScoped(services => services.GetRequiredService<ContentStore>().Current);
    }

    private static void AddPages(WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages();
        // Razor Pages asks for data protection, which nothing here uses: no keys are written to any disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
        // The default encoder writes every accent and dash as an entity.
        builder.Services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
