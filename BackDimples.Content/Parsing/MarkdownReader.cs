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
        var sections = new ParsedBody(document, source.Text, bodyStart, findings.HeadingsByBlock).ReadSections();
        return new MarkdownContent(new BodySource(source.File, source.Utf8, bodyStart), ParseAgain, sections)
        {
            Headings = [.. findings.Headings],
            Citations = [.. findings.Citations],
            Links = [.. findings.Links],
            StrongWords = StrongWords.In(source, bodyStart),
            WordCount = CountWords(sections),
        };
    }

    private static int CountWords(ReadOnlySpan<Section> sections)
    {
        var words = 0;
        foreach (var section in sections)
        {
            words += Readability.CountWords(section.Text) + Readability.CountWords(section.Heading?.Text);
        }

        return words;
    }

    // What was read before, and found sound. Inspecting also makes of callouts and links what the renderers read.
    private static ParsedBody ParseAgain(BodySource body)
    {
        var source = SourceText.Decode(body.File, body.Utf8);
        var bag = new DiagnosticBag();
        var document = Parse(source, body.Start, bag)!;
        var findings = new MarkdownInspector(source, bag);
        findings.Inspect(document);
        return new ParsedBody(document, source.Text, body.Start, findings.HeadingsByBlock);
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
}
