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
        var sections = ReadSections(document, findings.HeadingsByBlock);
        var (file, utf8) = (source.File, source.Utf8);
        return new MarkdownContent(() => ParseAgain(file, utf8, bodyStart))
        {
            Headings = [.. findings.Headings],
            Citations = [.. findings.Citations.DistinctBy(c => c.Value, StringComparer.Ordinal)],
            Links = [.. findings.Links],
            Sections = sections,
            StrongWords = StrongWords.In(source, bodyStart),
            WordCount = sections.Sum(s => Readability.CountWords(s.Text) + Readability.CountWords(s.Heading?.Text)),
        };
    }

    // A body is rendered once in its life, and its AST takes ten times the room of its bytes: it is made anew for that.
    private static ParsedBody ParseAgain(string file, ReadOnlyMemory<byte> utf8, int bodyStart)
    {
        var source = SourceText.Decode(file, utf8);
        var bag = new DiagnosticBag();
        var document = Parse(source, bodyStart, bag)!;
        new MarkdownInspector(source, bag).Inspect(document);
        return new ParsedBody(document, source.Text, bodyStart);
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
    private static MarkdownObject? DeepestIn(MarkdownObject node, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return node;
        }

        switch (node)
        {
            case ContainerBlock container:
                foreach (var child in container)
                {
                    if (DeepestIn(child, depth + 1) is { } deep)
                    {
                        return deep;
                    }
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                return DeepestIn(inlines, depth);
            case ContainerInline container:
                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                {
                    if (DeepestIn(child, depth + 1) is { } deep)
                    {
                        return deep;
                    }
                }

                break;
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

    private static ImmutableArray<Section> ReadSections(MarkdownDocument document, Dictionary<HeadingBlock, Heading> headings)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var text = new StringBuilder();
        Heading? current = null;
        foreach (var block in document)
        {
            if (block is HeadingBlock heading && headings.TryGetValue(heading, out var next))
            {
                sections.Add(new Section(current, text.ToString().TrimEnd()));
                text.Clear();
                current = next;
            }
            else
            {
                PlainText.Append(text, block);
            }
        }

        sections.Add(new Section(current, text.ToString().TrimEnd()));
        return sections.DrainToImmutable();
    }
}
