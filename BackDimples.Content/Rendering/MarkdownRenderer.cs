using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>Renders a parsed body as HTML.</summary>
public static class MarkdownRenderer
{
    /// <summary>The HTML of a body, for one place.</summary>
    public static string ToHtml(MarkdownContent content, RenderContext context)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Create(writer, context).Render(content.Parse().Document);
        return writer.ToString();
    }

    internal static HtmlRenderer Create(TextWriter writer, RenderContext context)
    {
        var renderer = new HtmlRenderer(writer);
        ContentMarkdown.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new CalloutRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.ParagraphRenderer>(new ParagraphRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RemarkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new LineBreakRenderer());
        renderer.ObjectRenderers.Add(new CitationRenderer(context));
        return renderer;
    }
}
