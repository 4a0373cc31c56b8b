using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>A paragraph; one that holds nothing but a figure becomes a <c>figure</c> element.</summary>
internal sealed class ParagraphRenderer(RenderContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly Dictionary<string, int> _drawn = new(StringComparer.Ordinal);

    protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
    {
        if (block.Inline?.FirstChild is LinkInline { IsImage: true } image
            && image.GetData(ContentMarkdown.LinkKey) is ContentLink { Kind: LinkKind.Figure } figure)
        {
            WriteFigure(renderer, image, figure);
            return;
        }

        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(block);
            return;
        }

        renderer.EnsureLine().Write("<p>").WriteLeafInline(block).WriteLine("</p>");
    }

    // A drawing that is shown twice needs ids of its own each time.
    private string PrefixOf(string figure)
    {
        var times = _drawn[figure] = _drawn.GetValueOrDefault(figure) + 1;
        return times == 1 ? context.IdPrefix : $"{context.IdPrefix}n{times}-";
    }

    private void WriteFigure(HtmlRenderer renderer, LinkInline image, ContentLink figure)
    {
        renderer.EnsureLine();
        if (context.IsPage)
        {
            renderer.WriteLine(context.Figure(figure.Target, PrefixOf(figure.Target), context.BaseUrl, CaptionOf(image)));
            return;
        }

        // Feeds and embeds have no style sheet for the drawing: the caption leads to the page that shows it.
        renderer.Write($"<p><a href=\"{context.BaseUrl}{context.PagePath}\">Figure</a>: ");
        renderer.WriteChildren(image);
        renderer.WriteLine("</p>");
    }

    private string CaptionOf(LinkInline image)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var caption = MarkdownRenderer.Create(writer, context);
        caption.WriteChildren(image);
        return writer.ToString();
    }
}
