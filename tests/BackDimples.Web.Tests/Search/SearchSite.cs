using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BackDimples.Web.Tests.Search;

/// <summary>The site with its own content, asked without a browser; what it logs by its own settings is kept.</summary>
public sealed class SearchSite : WebApplicationFactory<Program>
{
    private static readonly HtmlParser Parser = new();
    private readonly KeptLog _log = new();

    public IEnumerable<string> Logged => _log.Lines;

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

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureLogging((site, logging) =>
        {
            // The levels of the site's own settings, for another logger than its own.
            var levels = site.Configuration.GetRequiredSection("Serilog:MinimumLevel");
            logging.ClearProviders().AddProvider(_log).SetMinimumLevel(Enum.Parse<LogLevel>(levels["Default"]!));
            foreach (var category in levels.GetRequiredSection("Override").GetChildren())
            {
                logging.AddFilter(category.Key, Enum.Parse<LogLevel>(category.Value!));
            }
        });

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
