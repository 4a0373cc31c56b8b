using System.Text;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Discovery;

/// <summary>Maps what reference managers read: a page's own entry, and the works that it cites.</summary>
public static class CitationEndpoints
{
    public static void MapCitations(this IEndpointRouteBuilder endpoints)
    {
        foreach (var format in CitationFormat.All)
        {
            Map(Representation.CitationIn(format), (site, page) => [Reference.Of(site, page)]);
            Map(Representation.ReferencesIn(format), (site, page) => page.Sources.Select(source => Reference.Of(site, source)));

            void Map(Representation form, Func<SiteSnapshot, PageSummary, IEnumerable<Reference>> works)
            {
                endpoints.MapGet(form.Of(SitePaths.Faq("{id}")), (string id, SiteSnapshot site) =>
                    Answer(format, site, PageSummary.Find(site.Library, PageKind.Faq, id), works)).ExcludeFromDescription();
                endpoints.MapGet(form.Of(SitePaths.Article("{id}")), (string id, SiteSnapshot site) =>
                    Answer(format, site, PageSummary.Find(site.Library, PageKind.Article, id), works)).ExcludeFromDescription();
            }
        }
    }

    private static Results<ContentHttpResult, NotFound> Answer(
        CitationFormat format, SiteSnapshot site, PageSummary? page, Func<SiteSnapshot, PageSummary, IEnumerable<Reference>> works) =>
        page is null ? TypedResults.NotFound() : TypedResults.Text(format.Write(works(site, page)), format.MediaType, Encoding.UTF8);
}
