using System.Text;
using System.Text.RegularExpressions;
using BackDimples.Content.Diagnostics;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Parsing;

/// <summary>Finds brackets that were meant as a link, a citation or a note and came out as text.</summary>
internal static partial class LeftoverMarkup
{
    private const int MaxShown = 40;

    public static void Report(LeafBlock block, SourceText source, DiagnosticBag bag)
    {
        if (!HasBracket(block.Inline!))
        {
            return;
        }

        var (text, places) = TextOf(block);
        var end = 0;
        foreach (Match match in Pattern().Matches(text))
        {
            // "](a)[@b](" is one piece of debris.
            if (match.Index >= end)
            {
                var shown = text.AsSpan(match.Index, Math.Min(MaxShown, text.Length - match.Index));
                var stop = shown.IndexOfAny('\n', '\0', ' ');
                shown = shown[..(stop < 1 ? shown.Length : stop)];
                bag.Add(ContentErrors.MarkupLeftOver, source.At(places[match.Index]), shown.ToString());
                end = match.Index + shown.Length;
            }
        }
    }

    // Every fault has a bracket among the text, and few blocks have one.
    private static bool HasBracket(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is DelimiterInline
                || (inline is LiteralInline literal && literal.Content.AsSpan().IndexOfAny('[', ']') >= 0)
                || (inline is ContainerInline inner && HasBracket(inner)))
            {
                return true;
            }
        }

        return false;
    }

    // The literals of the block as they stand, with a null where something else stands; an escaped character is none.
    private static (string Text, List<int> Places) TextOf(LeafBlock block)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        foreach (var inline in block.Inline!.Descendants())
        {
            if (inline is DelimiterInline delimiter)
            {
                // A bracket that was opened and never closed stays in the tree as one.
                var literally = delimiter.ToLiteral();
                text.Append(literally);
                places.AddRange(Enumerable.Range(delimiter.Span.Start, literally.Length));
                continue;
            }

            if (inline is not LiteralInline literal)
            {
                text.Append('\0');
                places.Add(inline.Span.Start);
                continue;
            }

            for (var i = 0; i < literal.Content.Length; i++)
            {
                var c = literal.Content.Text[literal.Content.Start + i];
                text.Append(i == 0 && literal.IsFirstCharacterEscaped ? '\0' : c);
                places.Add(literal.Span.Start + i + (literal.IsFirstCharacterEscaped ? 1 : 0));
            }
        }

        return (text.ToString(), places);
    }

    [GeneratedRegex(@"\]\(|\[@|\[\^|\]\[|\[!\w*(?=\0|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
