using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Discovery;

/// <summary>Every living page, with the day of its last reasoned change where there is one.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.Sitemap, (SiteSnapshot site) => TypedResults.Bytes(Write(site), "application/xml")).ExcludeFromDescription();

    private static byte[] Write(SiteSnapshot site) => XmlBytes.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (path, changed) in Pages(site.Library))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, site.Absolute(path));
            if (changed is { } day)
            {
                xml.WriteElementString("lastmod", Namespace, Wording.IsoDay(day));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The pages and their days. A list is as new as the newest page it shows; a page without recorded changes has no day.</summary>
    private static IEnumerable<(string Path, DateOnly? Changed)> Pages(ContentLibrary library)
    {
        foreach (var path in SitePaths.Standing.Where(p => p != SitePaths.Search))
        {
            yield return (path, path switch
            {
                SitePaths.Faqs => Newest(library.Faqs.Select(f => f.Review.LastChanged)),
                SitePaths.Articles => Newest(library.Articles.Select(a => a.Review.LastChanged)),
                SitePaths.Evidence => Newest(library.Faqs.Where(f => f.Evidence is not null).Select(f => f.Review.LastChanged)),
                SitePaths.Changes => library.LastChanged,
                _ => null,
            });
        }

        foreach (var page in library.TextPages)
        {
            yield return (page.Path, null);
        }

        foreach (var page in PageSummary.All(library))
        {
            yield return (page.Path, page.Review.LastChanged);
        }

        foreach (var tag in library.Tags)
        {
            yield return (tag.Path, Newest(library.FaqsOf(tag.Key).Select(f => f.Review.LastChanged).Concat(library.ArticlesOf(tag.Key).Select(a => a.Review.LastChanged))));
        }

        foreach (var source in library.Sources)
        {
            yield return (source.Path, null);
        }
    }

    private static DateOnly? Newest(IEnumerable<DateOnly> days) => days.Select(d => (DateOnly?)d).Max();
}
