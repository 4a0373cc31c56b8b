using System.Text;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Discovery;

/// <summary>The index for language models, in the form of llmstxt.org: a title, a summary, then lists of links.</summary>
public static class LlmsText
{
    public static void MapLlmsText(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SiteOutputs.LlmsText, (SiteSnapshot site) => TypedResults.Text(Write(site), "text/plain", Encoding.UTF8)).ExcludeFromDescription();
        endpoints.MapGet(SiteOutputs.LlmsFullText, (SiteSnapshot site) => TypedResults.Text(WriteWhole(site), "text/plain", Encoding.UTF8)).ExcludeFromDescription();
    }

    /// <summary>Every page, one after another, in the form that it has alone.</summary>
    private static string WriteWhole(SiteSnapshot site) =>
        string.Join("\n---\n\n", PageSummary.All(site.Library).Select(page => MarkdownTwins.Write(site, page)));

    private static string Write(SiteSnapshot site)
    {
        var library = site.Library;
        var info = library.Site;
        var text = new StringBuilder($"# {info.Name}\n\n> {info.Description}\n\n{info.Notice} {info.ReviewStatement}\n\n");
        text.Append($"Each page below is Markdown with its numbered sources. Licence: {MarkdownText.Link(info.Licence.Name, info.Licence.Url)}.\n");
        var homes = PageSummary.All(library).Where(p => p.Kind == PageKind.Faq).ToLookup(p => p.Tags[0], StringComparer.Ordinal);
        foreach (var tag in library.Tags.Where(t => homes.Contains(t.Key)))
        {
            Section(text, site, $"Answers: {tag.Label}", homes[tag.Key]);
        }

        Section(text, site, "Articles", PageSummary.All(library).Where(p => p.Kind == PageKind.Article));
        text.Append("\n## Optional\n\n");
        foreach (var (label, path, note) in new[]
        {
            ("Everything", SiteOutputs.LlmsFullText, "the text of every page in one file"),
            ("Index as JSON", SiteOutputs.PagesApi, "every page with its evidence and review dates"),
            ("API description", SiteOutputs.OpenApi, "OpenAPI"),
            ("Changes", SiteOutputs.Feed, "Atom"),
            ("All pages", SiteOutputs.Sitemap, "sitemap"),
        })
        {
            text.Append($"- {MarkdownText.Link(label, site.Absolute(path))}: {note}\n");
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, SiteSnapshot site, string heading, IEnumerable<PageSummary> pages)
    {
        text.Append($"\n## {heading}\n\n");
        foreach (var page in pages)
        {
            var evidence = page.Evidence is { } level ? $" ({site.Library.Site.Evidence[level].Label})" : "";
            text.Append($"- {MarkdownText.Link(page.Title, site.Absolute(Representation.Markdown.Of(page.Path)))}: {MarkdownText.Escape(page.Summary)}{evidence}\n");
        }
    }
}
