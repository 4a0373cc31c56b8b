using System.Buffers;
using System.Text;
using BackDimples.Content.Diagnostics;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Parsing;

/// <summary>Finds markup of this dialect or another that came out as text.</summary>
internal static class LeftoverMarkup
{
    private const int MaxShown = 40;

    /// <summary>One of these stands in every construct; plain sentences have none of them.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "[]{}#|~^=+:!?%$@<>*_`\\&\n0123456789-)\u2022\u00B7\u25E6\u25AA\u25AB\u25CF\u25CB\u2023\u2043\u00A7\u3010\u00E2\u00C2\u00C3\uFFFD\u200B\u2060\u00AD\u200E\u200F\uFFFC\uF8FF\uF0B7");

    public static void Report(LeafBlock block, SourceText source, DiagnosticBag bag)
    {
        var (text, places) = TextOf(block);
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return;
        }

        // "](a)[@b](" is one piece of debris: what lies in a place that was named is not named again.
        var found = ForeignConstruct.All.SelectMany((c, rank) => c.Pattern.Matches(text).Select(m => (m.Index, m.Length, rank, c.Meant)));
        var end = 0;
        foreach (var (index, length, _, meant) in found.OrderBy(f => f.Index).ThenBy(f => f.rank))
        {
            if (index >= end)
            {
                var shown = text.AsSpan(index, Math.Min(MaxShown, text.Length - index));
                var stop = shown.IndexOfAny('\n', '\0', ' ');
                bag.Add(ContentErrors.MarkupLeftOver, source.At(places[index]), shown[..(stop < 1 ? shown.Length : stop)].ToString(), meant);
                end = index + Math.Max(length, stop < 1 ? shown.Length : stop);
            }
        }
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
                text.Append(inline is LineBreakInline ? '\n' : '\0');
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
}
