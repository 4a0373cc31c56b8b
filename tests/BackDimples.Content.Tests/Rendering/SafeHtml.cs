using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BackDimples.Content.Tests.Rendering;

/// <summary>Reads HTML as a browser does, and says what in it could run code or reach outside.</summary>
internal static class SafeHtml
{
    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "#", "/"];

    private static readonly string[] Forbidden =
        ["script", "style", "iframe", "object", "embed", "img", "link", "meta", "base", "form", "input", "video", "audio", "foreignobject", "animate", "set", "image", "template", "math"];

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument($"<!DOCTYPE html><body><main>{html}</main>");

    /// <summary>Everything that is wrong with a piece of HTML; empty when it is safe.</summary>
    public static IReadOnlyList<string> Faults(string html)
    {
        var main = Parse(html).Body!;
        return
        [
            .. main.QuerySelectorAll("*").Where(e => Forbidden.Contains(e.LocalName.ToLowerInvariant(), StringComparer.Ordinal)).Select(e => $"<{e.LocalName}>"),
            .. main.QuerySelectorAll("*").SelectMany(e => e.Attributes).Select(Fault).OfType<string>(),
            .. main.Children is [{ LocalName: "main" }] ? Array.Empty<string>() : ["the markup leaves its element"],
        ];
    }

    private static string? Fault(IAttr attribute)
    {
        var name = attribute.LocalName.ToLowerInvariant();
        var value = attribute.Value.Trim();
        return name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "srcdoc" or "formaction" ? name
            : name is "href" or "src" or "action" && (!Schemes.Any(s => value.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || value.StartsWith("//", StringComparison.Ordinal) || value.StartsWith("/\\", StringComparison.Ordinal)) ? $"{name}={value}"
            : value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("url(#", StringComparison.Ordinal) && name is not ("aria-label" or "class" or "id") ? $"{name}={value}"
            : null;
    }
}
