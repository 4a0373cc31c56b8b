using BackDimples.Content.Diagnostics;
using BackDimples.Content.Rendering;
using BackDimples.Content.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Parsing;

/// <summary>Tells callouts from other quotations, and marks them in the AST.</summary>
internal static class CalloutReader
{
    // The words "[!DOCTOR]" are the first literal of the quotation's first paragraph; they leave the AST here.
    public static void Read(QuoteBlock quote, SourceText source, DiagnosticBag bag)
    {
        if (quote.FirstOrDefault() is not ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph)
        {
            return;
        }

        // Markdig splits the words at the brackets, which might have begun a link.
        var words = first.Content.ToString();
        var last = (Inline)first;
        while (last.NextSibling is LiteralInline next)
        {
            words += next.Content.ToString();
            last = next;
        }

        if (!words.StartsWith("[!", StringComparison.Ordinal))
        {
            return;
        }

        var close = words.IndexOf(']', StringComparison.Ordinal);
        var word = close < 0 ? words[2..] : words[2..close];
        var isKnown = ContentMarkdown.Callouts.Contains(word.ToLowerInvariant(), StringComparer.Ordinal);
        if (isKnown && close >= 0 && words[(close + 1)..].Trim().Length > 0)
        {
            bag.Add(ContentErrors.CalloutNotAlone, source.At(first.Span.Start), word);
            return;
        }

        if (!isKnown || close < 0)
        {
            var known = ContentMarkdown.Callouts.Select(c => c.ToUpperInvariant()).ToList();
            bag.Add(ContentErrors.UnknownCallout, source.At(first.Span.Start), word, string.Join(", ", known), Suggestion.DidYouMean(word.ToUpperInvariant(), known));
            return;
        }

        quote.SetData(ContentMarkdown.CalloutKey, word.ToLowerInvariant());
        quote.SetData(ContentMarkdown.CalloutStartKey, first.Span.Start);
        while (paragraph.Inline!.FirstChild is { } head && head != last)
        {
            head.Remove();
        }

        if (last.NextSibling is LineBreakInline lineBreak)
        {
            lineBreak.Remove();
        }

        last.Remove();
        if (paragraph.Inline!.FirstChild is null)
        {
            quote.Remove(paragraph);
        }

        if (quote.Count == 0)
        {
            bag.Add(ContentErrors.EmptyCallout, source.At(first.Span.Start), word);
        }
    }
}
