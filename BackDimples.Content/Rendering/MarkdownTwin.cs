using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>Writes a body as Markdown that stands alone: links made absolute, citations numbered, callouts titled.</summary>
public static class MarkdownTwin
{
    /// <summary>The Markdown of a body, for readers who have neither the site nor its dialect.</summary>
    public static string ToMarkdown(MarkdownContent content, RenderContext context)
    {
        var body = content.Parse();
        var edits = body.Document.Descendants().SelectMany(node => Edits(node, body, context))
            .OrderBy(e => e.Start).ToList();
        var text = new StringBuilder();
        var at = body.Start;
        foreach (var (start, end, replacement) in edits)
        {
            // An edit inside one already made (a link in a figure's caption) is carried by the outer one.
            if (start >= at)
            {
                text.Append(body.Text, at, start - at).Append(replacement);
                at = end;
            }
        }

        text.Append(body.Text, at, body.Text.Length - at);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }

    private static IEnumerable<(int Start, int End, string Text)> Edits(MarkdownObject node, ParsedBody body, RenderContext context)
    {
        switch (node)
        {
            case CitationInline citation:
                var numbers = citation.Keys.Select(k => context.CitationNumbers.GetValueOrDefault(k.Key));
                yield return (citation.Span.Start, citation.Span.End + 1, $"[{string.Join(", ", numbers)}]");
                break;
            case LinkInline link when link.GetData(ContentMarkdown.LinkKey) is ContentLink target:
                var label = Escape(PlainText.Of(link));
                yield return (link.Span.Start, link.Span.End + 1, target.Kind == LinkKind.Figure
                    ? $"[Figure: {label}]({context.BaseUrl}{context.PagePath})"
                    : $"[{label}]({Destination(context.Href(target))})");
                break;
            case LinkReferenceDefinition definition and not FootnoteLinkReferenceDefinition:
                var end = definition.Span.End + 1;
                while (body.CharAt(end) is '\n' or '\r')
                {
                    end++;
                }

                yield return (definition.Span.Start, end, "");
                break;
            case HtmlBlock remark:
                yield return (remark.Span.Start, remark.Span.End + 1, "");
                break;
            case HtmlInline { Tag: ['<', '!', ..] } remark:
                yield return (remark.Span.Start, remark.Span.End + 1, "");
                break;
            case EmphasisInline emphasis when Attributes(emphasis) is { } attributes:
                yield return (attributes.Start, attributes.End + 1, "");
                break;
            case HeadingBlock heading when Attributes(heading) is { } attributes:
                var first = attributes.Start;
                while (body.CharAt(first - 1) == ' ')
                {
                    first--;
                }

                yield return (first, attributes.End + 1, "");
                break;
            case QuoteBlock quote when quote.GetData(ContentMarkdown.CalloutKey) is string word
                && quote.GetData(ContentMarkdown.CalloutStartKey) is int start:
                var title = context.CalloutTitles.GetValueOrDefault(word, word);
                yield return (start, start + $"[!{word}]".Length, $"**{Escape(title)}:**");
                break;
        }
    }

    private static string Escape(string text) => string.Concat(text.Select(c => c is '\\' or '[' or ']' or '*' or '_' or '`' or '<' ? $"\\{c}" : c.ToString()));

    // A bracket in an address would end the link early.
    private static string Destination(string address) => address.AsSpan().IndexOfAny('(', ')', ' ') < 0 ? address : $"<{address}>";

    private static SourceSpan? Attributes(MarkdownObject node) =>
        Markdig.Renderers.Html.HtmlAttributesExtensions.TryGetAttributes(node) is { Span.IsEmpty: false } attributes ? attributes.Span : null;
}
