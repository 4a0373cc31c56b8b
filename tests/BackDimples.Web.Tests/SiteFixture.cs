using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BackDimples.Content.Library;
using BackDimples.Web.Content;
using BackDimples.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Serilog;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace BackDimples.Web.Tests;

/// <summary>
/// The site as operators run it, in memory: the repository's own content, the production environment, a fixed day.
/// One for the whole run; a test class takes it as a constructor argument. A test that needs other content or settings
/// makes one of its own with <see cref="With"/>.
/// </summary>
public class SiteFixture : WebApplicationFactory<Program>
{
    /// <summary>The public address. Clients ask <c>http://localhost</c>, so an echo of the Host header shows.</summary>
    public const string BaseUrl = "https://reference.test";

    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal)
    {
        ["Site:BaseUrl"] = BaseUrl,
        ["Site:WatchContent"] = "false",
        ["Site:SearchByMeaning"] = "false", // a search must find the same whenever a test asks; MeaningTests turns it on
    };

    private HttpClient? _client;

    /// <summary>The day on which the tests run.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 27);

    /// <summary>Noon of that day, in UTC.</summary>
    public static TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero));

    /// <summary>The live snapshot.</summary>
    public SiteSnapshot Site => Services.GetRequiredService<ContentStore>().Current;

    public ContentLibrary Library => Site.Library;

    /// <summary>A client that follows no redirect and keeps nothing.</summary>
    public HttpClient Client => _client ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A site of its own with other settings, such as <c>("Site:ContentPath", folder)</c>.</summary>
    public static SiteFixture With(params (string Name, string Value)[] settings)
    {
        var site = new SiteFixture();
        foreach (var (name, value) in settings)
        {
            site.Set(name, value);
        }

        return site;
    }

    /// <summary>Asks for a path, whatever the answer.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, Cancelled);

    /// <summary>Asks for a path with another method or with headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancelled);
    }

    /// <summary>The text of a path that answers 200.</summary>
    public async Task<string> GetTextAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)response.StatusCode}.");
        return await response.Content.ReadAsStringAsync(Cancelled);
    }

    /// <summary>The page at a path that answers 200, parsed as a browser would.</summary>
    public async Task<IDocument> GetPageAsync(string path) => ParseHtml(await GetTextAsync(path));

    public async Task<XDocument> GetXmlAsync(string path) => XDocument.Parse(await GetTextAsync(path));

    /// <summary>The JSON at a path that answers 200; the element outlives its document.</summary>
    public async Task<JsonElement> GetJsonAsync(string path) => ParseJson(await GetTextAsync(path));

    public static IDocument ParseHtml(string html) => new HtmlParser().ParseDocument(html);

    public static JsonElement ParseJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Sets a setting, before the first request.</summary>
    protected void Set(string name, string value) => _settings[name] = value;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        // A build, unlike a publish, keeps the compressed files elsewhere; this finds them.
        builder.UseStaticWebAssets();
        // Not UseSetting: it hands a setting's section to the program as an option without a value.
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(_settings));
        builder.ConfigureTestServices(services => services.AddSerilog(new LoggerConfiguration().CreateLogger(), dispose: true).AddSingleton(Clock));
    }
}
