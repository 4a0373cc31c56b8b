using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackDimples.Content.Rendering;

/// <summary>Numbered citations that lead to the page's list of sources; the first of each source can be led back to.</summary>
internal sealed class CitationRenderer(RenderContext context) : HtmlObjectRenderer<CitationInline>
{
    private readonly HashSet<int> _anchored = [];

    protected override void Write(HtmlRenderer renderer, CitationInline inline)
    {
        renderer.Write("<sup class=\"cite\">");
        var first = true;
        foreach (var (key, _) in inline.Keys)
        {
            var number = context.CitationNumbers.GetValueOrDefault(key);
            var isHere = context.SourcesPath.Length == 0;
            renderer.Write(first ? "" : isHere ? "<span class=\"cite-gap\">, </span>" : ", ");
            first = false;
            if (!context.IsPage)
            {
                renderer.Write($"[{number}]");
                continue;
            }

            if (!isHere)
            {
                // A page of many answers has thousands of these: one element each keeps it light.
                renderer.Write($"<a href=\"{context.SourcesPath}#ref-{number}\" aria-label=\"Source {number}\">{number}</a>");
                continue;
            }

            var id = _anchored.Add(number) ? $" id=\"{context.IdPrefix}cite-{number}\"" : "";
            renderer.Write($"<a{id} href=\"#{context.IdPrefix}ref-{number}\"><span class=\"visually-hidden\">Source </span>{number}</a>");
        }

        renderer.Write("</sup>");
    }
}
