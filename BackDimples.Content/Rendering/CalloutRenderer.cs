using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BackDimples.Content.Rendering;

/// <summary>A callout as a titled aside, any other quotation as itself.</summary>
internal sealed class CalloutRenderer(RenderContext context) : HtmlObjectRenderer<QuoteBlock>
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock block)
    {
        // In a tight list paragraphs go without their tags, and the words of two would fuse.
        var isTight = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        WriteQuotation(renderer, block);
        renderer.ImplicitParagraph = isTight;
    }

    private void WriteQuotation(HtmlRenderer renderer, QuoteBlock block)
    {
        if (block.GetData(ContentMarkdown.CalloutKey) is not string word)
        {
            renderer.EnsureLine().WriteLine("<blockquote>").WriteChildren(block);
            renderer.EnsureLine().WriteLine("</blockquote>");
            return;
        }

        renderer.EnsureLine().Write($"<div class=\"callout callout-{word}\" role=\"note\">\n<p class=\"callout-title\">")
            .WriteEscape(context.CalloutTitles.GetValueOrDefault(word, word)).WriteLine("</p>");
        renderer.WriteChildren(block);
        renderer.EnsureLine().WriteLine("</div>");
    }
}
