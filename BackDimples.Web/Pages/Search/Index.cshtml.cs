using System.Text.Encodings.Web;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Search;
using BackDimples.Web.Api;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BackDimples.Web.Pages.Search;

[EnableRateLimiting(RateLimits.PerClient)]
[EntityTag]
public sealed class IndexModel(SiteSnapshot site, SiteSearch search, HtmlEncoder encoder) : SitePage<SearchView>(site)
{
    protected override bool HasOwnSearch => true;

    // "page" is also a route value of Razor Pages, so the query has to be named.
    public async Task OnGetAsync(string? q, string? tag, string? kind, [FromQuery(Name = "page")] string? page)
    {
        Response.Headers.CacheControl = SearchApi.Caching;
        var query = SearchRequest.Read(Library, q, tag, kind);
        var number = SearchRequest.Number(page, 1, SearchRequest.LargestOffset / SearchRequest.PageSize, 1);
        var results = await FindAsync(query, number);
        if (results.Hits.IsEmpty && results.Total > 0)
        {
            number = SearchView.PagesOf(results); // beyond the last page is the last page
            results = await FindAsync(query, number);
        }

        if (results.WordsAlone)
        {
            Response.Headers.CacheControl = "no-store";
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
            SearchView.Of(Library, address, results, encoder) with { UnknownFilter = SearchRequest.Refusal(Library, tag, kind) });
    }

    private Task<SearchResults> FindAsync(SearchQuery query, int number) =>
        search.FindAsync(Site, query with { Offset = (number - 1) * SearchRequest.PageSize }, HttpContext.RequestAborted);
}
