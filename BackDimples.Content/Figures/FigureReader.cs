using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Text;

namespace BackDimples.Content.Figures;

/// <summary>Reads the drawings of <c>content/figures</c>; everything that is not on its short lists is an error.</summary>
public static class FigureReader
{
    internal const string PrefixMark = "\u0001";
    internal const string BaseMark = "\u0002";

    internal const string TermPrefix = "term:";

    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

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

        var terms = FigureRules.Check(root, source, bag);
        var title = RequireText(root, "title", start, bag);
        var description = RequireText(root, "desc", start, bag);
        return bag.HasErrors ? null : new Figure
        {
            Name = file.Name,
            Title = title,
            Description = description,
            Terms = terms,
            Overlay = ReadOverlay(root),
            Location = start,
            Template = Serialize(root),
        };
    }

    // The author says what the part shows; "what lies beneath" is true of any.
    private static string? ReadOverlay(XElement root)
    {
        var parts = root.Descendants().Where(e => e.Attribute("class")?.Value.Split(' ').Contains("overlay") == true).ToList();
        return parts.Count == 0 ? null : parts.Select(p => p.Attribute("aria-label")?.Value).FirstOrDefault(label => label is not null) ?? "what lies beneath";
    }

    private static XElement? Parse(SourceText source, DiagnosticBag bag)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
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
        Tidy(root);
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
                    _ => attribute.Value.Replace("url(#", $"url(#{PrefixToken}", StringComparison.Ordinal),
                };
            }
        }

        // XML forbids the control characters that mark the places, so private-use ones stand in while it is written.
        return root.ToString(SaveOptions.DisableFormatting).Replace(PrefixToken, PrefixMark, StringComparison.Ordinal)
            .Replace(BaseToken, BaseMark, StringComparison.Ordinal);
    }

    // Between tspans a space parts two words; elsewhere white space only makes the page longer. CDATA becomes plain
    // text: inside <title> and <desc> an HTML parser takes "<![CDATA[" for a comment, and what follows for markup.
    private static void Tidy(XElement root)
    {
        foreach (var text in root.DescendantNodes().OfType<XText>().ToList())
        {
            if (string.IsNullOrWhiteSpace(text.Value) && !text.Ancestors(Svg + "text").Any())
            {
                text.Remove();
            }
            else if (text is XCData)
            {
                text.ReplaceWith(new XText(text.Value));
            }
        }
    }

    private const string PrefixToken = "\uE001";
    private const string BaseToken = "\uE002";
}
