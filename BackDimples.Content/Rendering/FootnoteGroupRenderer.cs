using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackDimples.Content.Rendering;

/// <summary>The notes at the end of a body.</summary>
internal sealed class FootnoteGroupRenderer(RenderContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine().WriteLine("<ol class=\"footnotes\">");
        foreach (var note in group.OfType<Footnote>())
        {
            renderer.Write(context.IsPage ? $"<li id=\"{context.IdPrefix}fn-{note.Order}\">" : "<li>");
            renderer.WriteChildren(note);
            renderer.EnsureLine().WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}
