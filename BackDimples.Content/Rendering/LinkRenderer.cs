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

        renderer.Write("<a href=\"").WriteEscapeUrl(context.Href(link));
        if (!string.IsNullOrEmpty(inline.Title))
        {
            renderer.Write("\" title=\"").WriteEscape(inline.Title);
        }

        renderer.Write(link.Kind switch
        {
            LinkKind.Term => "\" class=\"term\">",
            LinkKind.External when link.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase) => "\" rel=\"external noopener\">",
            _ => "\">",
        });
        renderer.WriteChildren(inline);
        renderer.Write("</a>");
    }
}
