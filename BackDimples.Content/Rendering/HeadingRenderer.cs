using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BackDimples.Content.Rendering;

/// <summary>A heading, with a visible link to itself on pages.</summary>
internal sealed class HeadingRenderer(RenderContext context) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        var tag = "h" + Math.Min(6, block.Level + context.HeadingOffset);
        var text = PlainText.Of(block.Inline);
        var id = context.IdPrefix + (block.TryGetAttributes()?.Id ?? BackDimples.Content.Text.TextNormalizer.Slugify(text));
        if (!context.IsPage)
        {
            renderer.Write($"<{tag}>").WriteLeafInline(block).WriteLine($"</{tag}>");
            return;
        }

        // The link stands beside the heading, so that the heading's name is its words alone.
        renderer.Write($"<div class=\"heading\"><{tag} id=\"{id}\" tabindex=\"-1\">").WriteLeafInline(block)
            .Write($"</{tag}><a class=\"anchor\" href=\"#{id}\"><span aria-hidden=\"true\">#</span><span class=\"visually-hidden\">Link to: ").WriteEscape(text)
            .WriteLine("</span></a></div>");
    }
}
