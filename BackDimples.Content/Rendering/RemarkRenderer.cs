using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>Writes nothing: the only HTML that passes as a block is a remark for editors.</summary>
internal sealed class RemarkRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
    }
}

/// <summary>Writes a line break in a table's cell; the only other HTML that passes in a line is a remark.</summary>
internal sealed class LineBreakRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
        renderer.Write(inline.Tag.StartsWith("<br", StringComparison.Ordinal) ? "<br>" : "");
}
