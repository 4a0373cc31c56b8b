using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>Reads the words of an AST, without marks, citations and addresses.</summary>
internal static class PlainText
{
    /// <summary>The words of a leaf block or an inline container.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString().Trim();
    }

    /// <summary>Adds the words of a block to <paramref name="text"/>, one line a paragraph, list item or table row.</summary>
    public static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case TableRow row:
                foreach (var cell in row.OfType<TableCell>())
                {
                    foreach (var part in cell.OfType<LeafBlock>())
                    {
                        Append(text, part.Inline);
                    }

                    text.Append("; ");
                }

                EndLine(text);
                break;
            case FootnoteGroup or ContainerBlock:
                foreach (var child in (ContainerBlock)block)
                {
                    Append(text, child);
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                Append(text, inlines);
                EndLine(text);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString());
                EndLine(text);
                break;
        }
    }

    private static void EndLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or ';')
        {
            text.Length--;
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline or HtmlInline { Tag: ['<', 'b', ..] }:
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case ContainerInline container:
                    // A bracket that was never closed is a container of what follows it.
                    text.Append((container as DelimiterInline)?.ToLiteral());
                    Append(text, container);
                    break;
            }
        }
    }
}
