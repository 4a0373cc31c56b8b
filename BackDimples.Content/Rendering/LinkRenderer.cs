using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>A link, resolved for its place. Figures are drawn by <see cref="ParagraphRenderer"/>.</summary>
internal sealed class LinkRenderer(RenderContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline inline)
    {
        if (inline.GetData(ContentMarkdown.LinkKey) is not ContentLink link || link.Kind == LinkKind.Figure)
        {
            renderer.WriteChildren(inline);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(context.Href(link)).Write(link.Kind switch
        {
            LinkKind.Term => "\" class=\"term\">",
            LinkKind.External => "\" rel=\"external noopener\">",
            _ => "\">",
        });
        renderer.WriteChildren(inline);
        renderer.Write("</a>");
    }
}
