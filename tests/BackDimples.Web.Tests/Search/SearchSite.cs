using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BackDimples.Web.Tests.Live;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Events;

namespace BackDimples.Web.Tests.Search;

/// <summary>The site with its own content, asked without a browser; what it logs by its own settings is kept.</summary>
public sealed class SearchSite : WebApplicationFactory<Program>
{
    private static readonly HtmlParser Parser = new();
    private readonly LogLines _log = new();

    public IEnumerable<string> Logged => _log.All.Select(l => l.Text);

    /// <summary>The page of results for parameters that are already escaped.</summary>
    public async Task<IHtmlDocument> PageAsync(string parameters)
    {
        using var client = CreateClient();
        var html = await client.GetStringAsync($"/search?{parameters}", TestContext.Current.CancellationToken);
        return await Parser.ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer of the API for parameters that are already escaped.</summary>
    public async Task<JsonElement> AnswerAsync(string parameters)
    {
        using var client = CreateClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/search?{parameters}", TestContext.Current.CancellationToken));
        return answer.RootElement.Clone();
    }

    public static ImmutableArray<string> Addresses(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".result .question").Select(link => link.GetAttribute("href")!)];

    public static ImmutableArray<string> Addresses(JsonElement answer) =>
        [.. answer.GetProperty("hits").EnumerateArray().Select(hit => new Uri(hit.GetProperty("url").GetString()!)).Select(url => url.AbsolutePath + url.Fragment)];

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Site:SearchByMeaning", "false").ConfigureTestServices(services =>
        services.AddSerilog(new LoggerConfiguration().MinimumLevel.Override("Microsoft", LogEventLevel.Warning).WriteTo.Sink(_log).CreateLogger(), dispose: true));
}
