using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackDimples.Content.Rendering;

/// <summary>The link to a note, and the one back from it.</summary>
internal sealed class FootnoteLinkRenderer(RenderContext context) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order;
        if (!context.IsPage)
        {
            renderer.Write(link.IsBackLink ? "" : $"<sup>({order})</sup>");
            return;
        }

        renderer.Write(link.IsBackLink
            ? $" <a class=\"backlink\" href=\"#{context.IdPrefix}fnref-{link.Index}\"><span aria-hidden=\"true\">↩</span><span class=\"visually-hidden\">Back to the text</span></a>"
            : $"<sup class=\"cite\"><a id=\"{context.IdPrefix}fnref-{link.Index}\" href=\"#{context.IdPrefix}fn-{order}\"><span class=\"visually-hidden\">Note </span>{(char)('a' + ((order - 1) % 26))}</a></sup>");
    }
}
