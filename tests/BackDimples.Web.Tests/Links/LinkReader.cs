using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BackDimples.Web.Tests.Links;

/// <summary>Finds the links in whatever the site sends: pages, style sheets, feeds, records, plain text.</summary>
internal static partial class LinkReader
{
    // In linked data it names a thing, so that others can speak of it; nobody is meant to follow it.
    private const string NodeName = "@id";

    private static readonly string[] Attributes = ["href", "src", "action", "poster", "data"];

    /// <summary>The links of a body, as they are written in it: absolute, or relative to its own address.</summary>
    public static IEnumerable<string> Read(string mediaType, string text) => mediaType switch
    {
        "text/html" => OfHtml(SiteFixture.ParseHtml(text)),
        "text/css" => Reference().Matches(text).Select(m => m.Groups["to"].Value),
        "application/json" or "application/feed+json" or "application/manifest+json" or "application/x-suggestions+json" => OfJson(SiteFixture.ParseJson(text)),
        "application/xml" or "application/atom+xml" or "application/opensearchdescription+xml" or "image/svg+xml" => OfXml(XDocument.Parse(text)),
        "text/plain" or "text/markdown" => OfText(text).Concat(MarkdownTarget().Matches(text).Select(m => m.Groups["to"].Value)),
        _ => [],
    };

    private static IEnumerable<string> OfHtml(IParentNode page)
    {
        foreach (var element in page.QuerySelectorAll("*"))
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is { } link)
                {
                    yield return link;
                }
            }

            foreach (var link in Special(element))
            {
                yield return link;
            }
        }
    }

    private static IEnumerable<string> Special(IElement element) => element switch
    {
        IHtmlTemplateElement template => OfHtml(template.Content),
        IHtmlScriptElement { Type: "application/ld+json" } script => OfJson(SiteFixture.ParseJson(script.TextContent)),
        IHtmlMetaElement meta => OfText(meta.Content ?? ""),
        _ => (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' ')[0])
            .Concat(OfText(element.GetAttribute("data-copy") ?? ""))
            .Concat((element.GetAttribute("data-moved") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => m[(m.IndexOf('=', StringComparison.Ordinal) + 1)..])),
    };

    private static IEnumerable<string> OfXml(XDocument document) => document.Descendants()
        .SelectMany(e => e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Value).Concat(e.HasElements ? [] : [e.Value]))
        .SelectMany(OfText);

    private static IEnumerable<string> OfJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(p => p.Name != NodeName).SelectMany(p => OfJson(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(OfJson),
        JsonValueKind.String => OfString(value.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> OfString(string value) => PathAlone().IsMatch(value) ? [value] : OfText(value);

    /// <summary>The absolute addresses of the site in any text, be it prose, Markdown or HTML.</summary>
    private static IEnumerable<string> OfText(string text) => Address().Matches(text)
        .Select(m => WebUtility.HtmlDecode(m.Value).TrimEnd('.', ',', ';').Replace("{searchTerms}", "pain", StringComparison.Ordinal));

    [GeneratedRegex(@"https://reference\.test[^\s<>()\[\]""'`]*", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkdownTarget();

    [GeneratedRegex(@"(url\(\s*|@import\s+)[""']?(?<to>[^""')\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^/(?!/)[^\s*{}]*$", RegexOptions.None, 1000)]
    private static partial Regex PathAlone();
}
