using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml.Linq;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Api;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Discovery;

/// <summary>
/// Lets a browser search this site from its address bar: the OpenSearch 1.1 description, and the suggestions it names.
/// </summary>
public static class OpenSearch
{
    private const int Suggestions = 8;

    // Limits of the specification, in characters.
    private const int LongestShortName = 16;
    private const int LongestLongName = 48;
    private const int LongestDescription = 1024;

    private const string SuggestionsType = "application/x-suggestions+json";
    private const string DescriptionType = "application/opensearchdescription+xml";
    private const string MailScheme = "mailto:";

    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapOpenSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SiteOutputs.OpenSearch, Describe).ExcludeFromDescription();
        routes.MapGet(SiteOutputs.SuggestApi, Suggest).AnswerEachRequest().ExcludeFromDescription();
    }

    private static IResult Describe(SiteSnapshot site)
    {
        var info = site.Library.Site;
        var description = new XElement(
            Namespace + "OpenSearchDescription",
            new XElement(Namespace + "ShortName", Cut(info.Name, LongestShortName)),
            new XElement(Namespace + "LongName", Cut(info.Name, LongestLongName)),
            new XElement(Namespace + "Description", Cut(info.Description, LongestDescription)),
            Url("text/html", "results", site.Absolute($"{SitePaths.Search}?q={{searchTerms}}")),
            Url(SuggestionsType, "suggestions", site.Absolute($"{SiteOutputs.SuggestApi}?q={{searchTerms}}")),
            Url(DescriptionType, "self", site.Absolute(SiteOutputs.OpenSearch)),
            new XElement(Namespace + "Language", info.Language),
            new XElement(Namespace + "InputEncoding", "UTF-8"),
            new XElement(Namespace + "OutputEncoding", "UTF-8"));
        if (info.Contact.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase))
        {
            description.Add(new XElement(Namespace + "Contact", info.Contact[MailScheme.Length..].Split('?')[0]));
        }

        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{description}\n", $"{DescriptionType}; charset=utf-8");
    }

    // The form is the browsers': the query, then titles, descriptions and addresses in three arrays of equal length.
    private static async Task<FileContentHttpResult> Suggest(HttpResponse response, SiteSnapshot site, SiteSearch search, string? q)
    {
        var query = SearchRequest.Read(site.Library, q) with { Limit = Suggestions };
        var results = await search.FindAsync(site, query, response.HttpContext.RequestAborted);
        var hits = results.Hits;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            json.WriteStringValue(query.Text);
            WriteArray(json, hits.Select(h => h.Title));
            WriteArray(json, hits.Select(h => h.Answer));
            WriteArray(json, hits.Select(h => site.Absolute(h.Url)));
            json.WriteEndArray();
        }

        response.Headers.CacheControl = results.WordsAlone ? "no-store" : SearchApi.Caching;
        return TypedResults.Bytes(stream.ToArray(), SuggestionsType);
    }

    private static XElement Url(string type, string rel, string template) =>
        new(Namespace + "Url", new XAttribute("type", type), new XAttribute("rel", rel), new XAttribute("template", template));

    private static void WriteArray(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();
}
