using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Figures;

/// <summary>
/// A drawing carries its own presentation, so that it looks right where no style sheet is, and takes its colours from the
/// page's theme where one is.
/// </summary>
internal sealed partial class FigurePaint(SourceText source, DiagnosticBag bag)
{
    private static readonly FrozenSet<string> Shapes = FrozenSet.ToFrozenSet(
        ["path", "circle", "ellipse", "rect", "line", "polyline", "polygon"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Themed = FrozenSet.ToFrozenSet(
        ["none", "currentColor", "inherit", "transparent", "context-fill", "context-stroke"], StringComparer.Ordinal);

    /// <summary>Reports an attribute that paints in a fixed colour. Only the stops of gradients may.</summary>
    public void CheckColour(XAttribute attribute)
    {
        var value = attribute.Value.Trim();
        if (attribute.Name.LocalName is "fill" or "stroke" && !Themed.Contains(value) && !LocalUrl().IsMatch(value))
        {
            bag.Add(ContentErrors.SvgFixedColour, At(attribute), attribute.Name.LocalName, value);
        }
    }

    /// <summary>Reports a shape that would be black, and words that would have any size, without the page's style sheet.</summary>
    public void CheckPresentation(XElement element)
    {
        var name = element.Name.LocalName;
        if (name == "text" && !Inherits(element, "font-size"))
        {
            bag.Add(ContentErrors.SvgTextWithoutSize, At(element));
        }
        else if (Shapes.Contains(name) && !Inherits(element, "fill", "stroke") && !element.Ancestors(FigureReader.Svg + "clipPath").Any())
        {
            bag.Add(ContentErrors.SvgUnpainted, At(element), name);
        }
    }

    private static bool Inherits(XElement element, params string[] names) =>
        element.AncestorsAndSelf().Any(e => names.Any(n => e.Attribute(n) is not null));

    private SourceLocation At(IXmlLineInfo info) => new(source.File, Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition));

    [GeneratedRegex(@"^url\(#[\w.-]+\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalUrl();
}
