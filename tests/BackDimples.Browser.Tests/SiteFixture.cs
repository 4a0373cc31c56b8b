using BackDimples.Content.Library;
using BackDimples.Web.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BackDimples.Browser.Tests.SiteFixture))]
// One browser on few cores: side by side, the tests would only wait for each other.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace BackDimples.Browser.Tests;

/// <summary>
/// The site on a real port and one Chromium, for the whole run. Each test opens its own <see cref="Visit"/>, which
/// shares nothing with the others. Without a Chromium the tests are skipped, and on CI they fail.
/// </summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private static readonly string[] Candidates =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private WebApplicationFactory<Program>? _site;
    private WebApplicationFactory<Program>? _sample;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Address => _site!.ClientOptions.BaseAddress;

    /// <summary>
    /// The address of a second site, with the sample corpus: for what the real content has none of, such as a page that is gone.
    /// </summary>
    public Uri SampleAddress => (_sample ??= Start(new QuietSite(Repository.PathOf("tests", "SampleCorpus")))).ClientOptions.BaseAddress;

    /// <summary>The content of the site.</summary>
    public ContentLibrary Library => Services.GetRequiredService<ContentStore>().Current.Library;

    /// <summary>The services of the running site.</summary>
    public IServiceProvider Services => _site!.Services;

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Candidates.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            return;
        }

        _site = Start(new QuietSite());
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = Arguments });
    }

    /// <summary>A client for what the site answers without a browser.</summary>
    public HttpClient CreateClient() => _site!.CreateClient();

    /// <summary>A fresh browser profile with one page, still empty.</summary>
    public async Task<Visit> VisitAsync(BrowserNewContextOptions? options = null)
    {
        SkipUnlessThere(_browser, "No Chromium was found. Install one, or name it in the environment variable CHROMIUM.");

        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address.ToString();
        // A transition between pages that a test cuts short is reported as a script error.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        return await Visit.BeginAsync(await _browser!.NewContextAsync(options));
    }

    /// <summary>Skips a test that needs a browser which is not there; on CI it fails.</summary>
    public static void SkipUnlessThere(object? browser, string reason)
    {
        if (browser is null)
        {
            Assert.SkipUnless(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), reason);
            Assert.Fail(reason);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var started in new[] { _site, _sample })
        {
            if (started is not null)
            {
                await started.DisposeAsync();
            }
        }
    }

    private static QuietSite Start(QuietSite site)
    {
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    // A run's output is its results; the log of the site is no part of it.
    private sealed class QuietSite(string? contentPath = null) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.UseSetting("Site:SearchByMeaning", "false"); // a list must not change when the vectors are ready
            if (contentPath is not null)
            {
                builder.UseSetting("Site:ContentPath", contentPath);
            }
        }
    }
}
