using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Text;

namespace BackDimples.Content.Figures;

/// <summary>Reads the drawings of <c>content/figures</c>; everything that is not on its short lists is an error.</summary>
public static partial class FigureReader
{
    internal const string PrefixMark = "\u0001";
    internal const string BaseMark = "\u0002";

    private const string TermPrefix = "term:";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        ["svg", "title", "desc", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "a", "defs", "marker", "use", "clipPath", "pattern"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        [
            "id", "class", "viewBox", "role", "lang", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-label", "focusable", "preserveAspectRatio",
            "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "points", "width", "height", "transform", "href",
            "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-opacity", "opacity",
            "text-anchor", "dominant-baseline", "font-size", "font-weight", "font-style", "letter-spacing", "textLength", "lengthAdjust",
            "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "markerUnits", "orient", "refX", "refY",
            "clip-path", "clip-rule", "clipPathUnits", "patternUnits", "patternTransform", "vector-effect", "pathLength",
        ],
        StringComparer.Ordinal);

    /// <summary>Reads one drawing; null after an error was reported.</summary>
    public static Figure? Read(ContentFile file, DiagnosticBag bag)
    {
        Slug.Check(file, bag);
        if (SourceText.Read(file, bag) is not { } source || Parse(source, bag) is not { } root)
        {
            return null;
        }

        var start = source.At(0);
        if (root.Name != Svg + "svg")
        {
            bag.Add(ContentErrors.SvgUnparsable, start, "the root is not <svg xmlns=\"http://www.w3.org/2000/svg\">");
            return null;
        }

        if (root.Attribute("viewBox") is null)
        {
            bag.Add(ContentErrors.SvgNoViewBox, start);
        }

        var terms = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var element in root.DescendantsAndSelf())
        {
            Check(element, source, terms, bag);
        }

        var title = RequireText(root, "title", start, bag);
        var description = RequireText(root, "desc", start, bag);
        return bag.HasErrors ? null : new Figure
        {
            Name = file.Name,
            Title = title,
            Description = description,
            Terms = terms.ToImmutable(),
            Location = start,
            Template = Serialize(root),
        };
    }

    private static XElement? Parse(SourceText source, DiagnosticBag bag)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            MaxCharactersFromEntities = 0,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            var doctype = e.Message.Contains("DTD", StringComparison.Ordinal);
            var at = new SourceLocation(source.File, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition));
            if (doctype)
            {
                bag.Add(ContentErrors.SvgNotAllowed, at, "A doctype", "");
            }
            else
            {
                bag.Add(ContentErrors.SvgUnparsable, at, e.Message.Split(" Line ")[0].TrimEnd('.'));
            }

            return null;
        }
    }

    private static void Check(XElement element, SourceText source, ImmutableArray<Located<string>>.Builder terms, DiagnosticBag bag)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != Svg || !Elements.Contains(name))
        {
            Refuse($"The element <{name}>", At(element), Suggestion.DidYouMean(name, Elements));
            return;
        }

        if (element.Nodes().OfType<XProcessingInstruction>().Any())
        {
            Refuse("A processing instruction", At(element), "");
        }

        foreach (var attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration && attribute.Value == Svg.NamespaceName)
            {
                continue;
            }

            if (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(attribute.Name.LocalName))
            {
                Refuse($"The attribute {attribute.Name.LocalName}", At(attribute), Suggestion.DidYouMean(attribute.Name.LocalName, Attributes));
            }
            else if (attribute.Name == "href")
            {
                CheckReference(name, attribute);
            }
            else if (ForeignUrl().IsMatch(attribute.Value))
            {
                Refuse($"The reference {attribute.Value}", At(attribute), " Only url(#id) of the same drawing is.");
            }
        }

        void CheckReference(string owner, XAttribute attribute)
        {
            if (owner == "a" && attribute.Value.StartsWith(TermPrefix, StringComparison.Ordinal))
            {
                terms.Add(new Located<string>(attribute.Value[TermPrefix.Length..], At(attribute)));
            }
            else if (!(owner == "use" && attribute.Value.StartsWith('#')))
            {
                Refuse($"The reference {attribute.Value}", At(attribute), " A part links to a term, as term:key; <use> to an #id of the same drawing.");
            }
        }

        SourceLocation At(IXmlLineInfo info) => new(source.File, Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition));

        void Refuse(string what, SourceLocation at, string hint) => bag.Add(ContentErrors.SvgNotAllowed, at, what, hint);
    }

    private static string RequireText(XElement root, string name, SourceLocation at, DiagnosticBag bag)
    {
        var text = TextNormalizer.CollapseSpace(root.Element(Svg + name)?.Value ?? "");
        if (text.Length == 0)
        {
            bag.Add(ContentErrors.SvgWithoutText, at, name);
        }

        return text;
    }

    private static string Serialize(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes())
            {
                attribute.Value = attribute.Name.LocalName switch
                {
                    "id" => PrefixToken + attribute.Value,
                    "aria-labelledby" or "aria-describedby" => string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => PrefixToken + id)),
                    "href" when attribute.Value.StartsWith(TermPrefix, StringComparison.Ordinal) => BaseToken + SitePaths.Term(attribute.Value[TermPrefix.Length..]),
                    "href" => "#" + PrefixToken + attribute.Value[1..],
                    _ => LocalUrl().Replace(attribute.Value, $"url(#{PrefixToken}"),
                };
            }
        }

        // XML forbids the control characters that mark the places, so private-use ones stand in while it is written.
        return root.ToString(SaveOptions.DisableFormatting).Replace(PrefixToken, PrefixMark, StringComparison.Ordinal)
            .Replace(BaseToken, BaseMark, StringComparison.Ordinal);
    }

    private const string PrefixToken = "\uE001";
    private const string BaseToken = "\uE002";

    [GeneratedRegex(@"url\(\s*(?!#)|(?i:javascript:|data:|https?:|//)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignUrl();

    [GeneratedRegex(@"url\(\s*#", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalUrl();
}
