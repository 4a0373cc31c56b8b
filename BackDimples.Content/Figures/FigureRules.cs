using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Text;

namespace BackDimples.Content.Figures;

/// <summary>The safe subset of SVG: short lists of elements and attributes, and references inside the drawing only.</summary>
internal sealed partial class FigureRules(SourceText source, DiagnosticBag bag)
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ["svg", "title", "desc", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "a", "defs", "marker", "use", "clipPath", "pattern",
         "linearGradient", "radialGradient", "stop"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        [
            "id", "class", "viewBox", "role", "lang", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-label", "focusable", "preserveAspectRatio",
            "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "points", "width", "height", "transform", "href",
            "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-opacity", "opacity",
            "text-anchor", "dominant-baseline", "font-size", "font-weight", "font-style", "letter-spacing", "textLength", "lengthAdjust",
            "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "markerUnits", "orient", "refX", "refY",
            "clip-path", "clip-rule", "clipPathUnits", "patternUnits", "patternContentUnits", "patternTransform", "vector-effect", "pathLength",
            "gradientUnits", "gradientTransform", "spreadMethod", "fx", "fy", "fr", "offset", "stop-color", "stop-opacity",
            "stroke-dashoffset", "stroke-miterlimit", "display", "font-family", "paint-order", "word-spacing",
        ],
        StringComparer.Ordinal);

    /// <summary>Attributes that hold words or names, and nothing that a browser would load.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["id", "class", "role", "lang", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-label"], StringComparer.Ordinal);

    /// <summary>The elements that an attribute may take by <c>url(#id)</c>.</summary>
    private static readonly FrozenDictionary<string, string[]> Servers = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["fill"] = ["linearGradient", "radialGradient", "pattern"],
        ["stroke"] = ["linearGradient", "radialGradient", "pattern"],
        ["clip-path"] = ["clipPath"],
        ["marker-start"] = ["marker"],
        ["marker-mid"] = ["marker"],
        ["marker-end"] = ["marker"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FigurePaint _paint = new(source, bag);
    private readonly ImmutableArray<Located<string>>.Builder _terms = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly Dictionary<string, XElement> _ids = new(StringComparer.Ordinal);

    /// <summary>Reports what is not allowed, and gives the terms that the drawing links to.</summary>
    public static ImmutableArray<Located<string>> Check(XElement root, SourceText source, DiagnosticBag bag)
    {
        var rules = new FigureRules(source, bag);
        foreach (var element in root.DescendantsAndSelf())
        {
            rules.ReadId(element);
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            rules.CheckElement(element);
        }

        return rules._terms.ToImmutable();
    }

    private void ReadId(XElement element)
    {
        if (element.Attribute("id") is { } id && !_ids.TryAdd(id.Value, element))
        {
            Refuse($"A second id '{id.Value}'", At(id), " Each id stands once in a drawing.");
        }
    }

    private void CheckElement(XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != FigureReader.Svg || !Elements.Contains(name))
        {
            Refuse($"The element <{name}>", At(element), Suggestion.DidYouMean(name, Elements));
            return;
        }

        foreach (var instruction in element.Nodes().OfType<XProcessingInstruction>())
        {
            Refuse("A processing instruction", At(instruction), "");
        }

        // A browser reads what stands in <title> and <desc> as HTML.
        if (name is "title" or "desc" && element.HasElements)
        {
            Refuse($"An element inside <{name}>", At(element), " It holds words alone.");
        }

        foreach (var attribute in element.Attributes())
        {
            CheckAttribute(name, attribute);
        }
    }

    private void CheckAttribute(string owner, XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (attribute.IsNamespaceDeclaration && name == "xmlns" && attribute.Value == FigureReader.Svg.NamespaceName)
        {
            return;
        }

        if (attribute.IsNamespaceDeclaration || attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(name))
        {
            var prefix = attribute.IsNamespaceDeclaration && name != "xmlns" ? "xmlns"
                : attribute.Name.Namespace == XNamespace.None ? null : attribute.Parent!.GetPrefixOfNamespace(attribute.Name.Namespace);
            Refuse($"The attribute {(prefix is null ? name : $"{prefix}:{name}")}", At(attribute),
                prefix == "xmlns" ? "" : name == "style" ? " Write fill=, stroke= and the like as attributes of their own." : Suggestion.DidYouMean(name, Attributes));
        }
        else if (name == "href")
        {
            CheckReference(owner, attribute);
        }
        else if (!Words.Contains(name) && Foreign().IsMatch(LocalUrl().Replace(attribute.Value, "")))
        {
            Refuse($"The reference {attribute.Value}", At(attribute), " Only url(#id) of the same drawing is.");
        }
        else if (!Words.Contains(name) && LocalUrl().Match(attribute.Value) is { Success: true } url)
        {
            CheckServer(name, url.Groups["id"].Value, attribute);
        }
        else
        {
            _paint.CheckColour(attribute);
        }
    }

    private void CheckServer(string name, string id, XAttribute attribute)
    {
        var servers = Servers.GetValueOrDefault(name, []);
        if (!_ids.TryGetValue(id, out var target) || !servers.Contains(target.Name.LocalName, StringComparer.Ordinal))
        {
            Refuse($"The reference {attribute.Value}", At(attribute), servers.Length == 0
                ? $" '{name}' takes no reference."
                : $" {(target is null ? "No part of this drawing has that id" : $"<{target.Name.LocalName}> is the wrong kind of part")}: '{name}' takes a {string.Join(" or ", servers)}.");
        }
        else if (target.Name.LocalName is "pattern" or "marker" && attribute.Parent!.Ancestors().Any(a => a.Name.LocalName is "pattern" or "marker"))
        {
            // As with <use>: patterns of patterns of patterns would be drawn a billion times.
            Refuse($"The reference {attribute.Value}", At(attribute), " A pattern or marker may not itself use one.");
        }
    }

    private void CheckReference(string owner, XAttribute attribute)
    {
        if (owner == "a" && attribute.Value.StartsWith(FigureReader.TermPrefix, StringComparison.Ordinal))
        {
            _terms.Add(new Located<string>(attribute.Value[FigureReader.TermPrefix.Length..], At(attribute)));
        }
        else if (owner != "use" || !attribute.Value.StartsWith('#'))
        {
            Refuse($"The reference {attribute.Value}", At(attribute), " A part links to a term, as term:key; <use> to an #id of the same drawing.");
        }
        else if (!_ids.TryGetValue(attribute.Value[1..], out var target))
        {
            Refuse($"The reference {attribute.Value}", At(attribute), " No part of this drawing has that id.");
        }
        else if (target.DescendantsAndSelf(FigureReader.Svg + "use").Any() || target.Descendants().Contains(attribute.Parent))
        {
            // Ten parts that each use the one before ten times would be drawn ten billion times.
            Refuse($"The reference {attribute.Value}", At(attribute), " A part that is used may not itself hold a <use>.");
        }
    }

    private SourceLocation At(IXmlLineInfo info) => new(source.File, Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition));

    private void Refuse(string what, SourceLocation at, string hint) => bag.Add(ContentErrors.SvgNotAllowed, at, what, hint);

    // CSS reads "URL(", comments and backslash escapes in these attributes as well, so the plain form alone passes.
    [GeneratedRegex(@"\\|/\*|(?i:url|image|src|javascript:|data:|https?:)|//", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"url\(#(?<id>[\w.-]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalUrl();
}
