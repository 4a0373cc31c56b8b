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

    private SourceLocation At(IXmlLineInfo info) => new(source.File, Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition));

    [GeneratedRegex(@"^url\(#[\w.-]+\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalUrl();
}
