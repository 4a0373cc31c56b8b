using System.Collections.Immutable;
using System.Text;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Rendering;
using BackDimples.Content.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Parsing;

/// <summary>Parses a body once and reports everything that a body may not hold.</summary>
public static class MarkdownReader
{
    // Markdig's time grows with the square of a paragraph's brackets: bounded here, that of a page grows with its length.
    private const int MaxParagraph = 20_000;

    // The renderer's own limit is 128.
    private const int MaxDepth = 60;

    /// <summary>Reads the Markdown of a file from <paramref name="bodyStart"/> on; null after an error was reported.</summary>
    public static MarkdownContent? Read(SourceText source, int bodyStart, DiagnosticBag bag)
    {
        if (IsTooLong(source, bodyStart, bag) || Parse(source, bodyStart, bag) is not { } document)
        {
            return null;
        }

        var findings = new MarkdownInspector(source, bag);
        findings.Inspect(document);
        var (sections, text) = ReadText(document, findings.HeadingsByBlock);
        return new MarkdownContent(document, offset => source.At(bodyStart + offset))
        {
            Source = source.Text[bodyStart..],
            SourceStart = bodyStart,
            Headings = [.. findings.Headings],
            Citations = [.. findings.Citations.DistinctBy(c => c.Value, StringComparer.Ordinal)],
            Links = [.. findings.Links],
            Sections = sections,
            PlainText = text,
            WordCount = Readability.CountWords(text),
        };
    }

    private static bool IsTooLong(SourceText source, int bodyStart, DiagnosticBag bag)
    {
        var start = bodyStart;
        for (var line = bodyStart; line <= source.Text.Length; line = NextLine(source.Text, line))
        {
            var isEnd = line == source.Text.Length;
            if (isEnd || source.Text.AsSpan(line, NextLine(source.Text, line) - line).IsWhiteSpace())
            {
                if (line - start > MaxParagraph)
                {
                    bag.Add(ContentErrors.ParagraphTooLong, source.At(start), line - start, MaxParagraph);
                    return true;
                }

                start = NextLine(source.Text, line);
            }

            if (isEnd)
            {
                break;
            }
        }

        return false;
    }

    private static int NextLine(string text, int from) =>
        from < text.Length && text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;

    private static MarkdownDocument? Parse(SourceText source, int bodyStart, DiagnosticBag bag)
    {
        try
        {
            var document = Markdown.Parse(Blank(source.Text, bodyStart), ContentMarkdown.Pipeline);
            if (DeepestIn(document) is not { } deep)
            {
                return document;
            }

            bag.Add(ContentErrors.NestedTooDeeply, source.At(deep.Span.Start));
            return null;
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond its limit in this way, and without a place.
            bag.Add(ContentErrors.NestedTooDeeply, source.At(bodyStart));
            return null;
        }
    }

    // What the parser lets pass may still be too deep for the renderer, which would fail when a reader asks for the page.
    private static MarkdownObject? DeepestIn(MarkdownDocument document)
    {
        var depths = new Dictionary<MarkdownObject, int>();
        foreach (var node in document.Descendants())
        {
            var parent = node switch
            {
                Inline { Parent.ParentBlock: { } block, Parent.Parent: null } => block,
                Inline inline => inline.Parent,
                Block block => (MarkdownObject?)block.Parent,
                _ => null,
            };
            var depth = parent is null ? 1 : depths.GetValueOrDefault(parent) + 1;
            if (depth > MaxDepth)
            {
                return node;
            }

            depths[node] = depth;
        }

        return null;
    }

    // The front matter becomes blank lines of the same length, so that every offset in the AST is one of the file.
    private static string Blank(string text, int bodyStart) => string.Create(text.Length, (text, bodyStart), static (to, from) =>
    {
        from.text.AsSpan().CopyTo(to);
        foreach (ref var c in to[..from.bodyStart])
        {
            c = c is '\n' or '\r' ? c : ' ';
        }
    });

    private static (ImmutableArray<Section> Sections, string Text) ReadText(
        MarkdownDocument document, Dictionary<HeadingBlock, Heading> headings)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var all = new StringBuilder();
        var part = new StringBuilder();
        Heading? current = null;
        foreach (var block in document)
        {
            if (block is HeadingBlock heading && headings.TryGetValue(heading, out var next))
            {
                sections.Add(new Section(current, part.ToString().TrimEnd()));
                all.Append(part).Append(next.Text).Append('\n');
                part.Clear();
                current = next;
            }
            else
            {
                PlainText.Append(part, block);
            }
        }

        sections.Add(new Section(current, part.ToString().TrimEnd()));
        return (sections.DrainToImmutable(), all.Append(part).ToString().TrimEnd());
    }
}
