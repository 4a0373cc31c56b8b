using System.Text.Encodings.Web;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Search;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BackDimples.Web.Pages.Search;

[EnableRateLimiting(RateLimits.PerClient)]
[EntityTag]
public sealed class IndexModel(SiteSnapshot site, SiteMetrics metrics, HtmlEncoder encoder) : SitePage<SearchView>(site)
{
    protected override bool HasOwnSearch => true;

    // "page" is also a route value of Razor Pages, so the query has to be named.
    public void OnGet(string? q, string? tag, string? kind, [FromQuery(Name = "page")] string? page)
    {
        var query = SearchRequest.Read(Library, q, tag, kind);
        var number = SearchRequest.Number(page, 1, SearchRequest.LargestOffset / SearchRequest.PageSize, 1);
        var results = Find(query, number);
        if (results.Hits.IsEmpty && results.Total > 0)
        {
            number = SearchView.PagesOf(results); // beyond the last page is the last page
            results = Find(query, number);
        }

        if (query.Text.Length > 0)
        {
            metrics.Searched(results.Total);
        }

        var address = new SearchAddress(query.Text) { Tag = query.Tag, Kind = query.Kind?.Word(), Page = number };
        Show(
            new PageMetadata
            {
                Title = query.Text.Length == 0 ? "Search" : $"“{query.Text}” in search",
                Description = Library.Site.Description,
                // One address for all queries, so that they do not multiply in search engines.
                Path = SitePaths.Search,
            },
            SearchView.Of(Library, address, results, encoder));
    }

    private SearchResults Find(SearchQuery query, int number) =>
        Site.Index.Search(query with { Offset = (number - 1) * SearchRequest.PageSize });
}
