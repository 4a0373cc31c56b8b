using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Search;
using BackDimples.Web.Content;
using BackDimples.Web.Hosting;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Search;

public sealed class IndexModel(SiteSnapshot site, SiteMetrics metrics) : SitePage(site)
{
    public override bool HasOwnSearch => true;

    public SearchResults Results { get; private set; } = null!;

    /// <summary>The address of this page of results, from which those of its neighbours are made.</summary>
    public SearchAddress Address { get; private set; } = null!;

    public int PageCount => Math.Max(1, (Results.Total + SearchRequest.PageSize - 1) / SearchRequest.PageSize);

    /// <summary>The place of the first hit of this page, from 1.</summary>
    public int FirstPlace => ((Address.Page - 1) * SearchRequest.PageSize) + 1;

    public bool IsFiltered => Address.Tag is not null || Address.Kind is not null;

    /// <summary>Pages to offer when nothing was found.</summary>
    public ImmutableArray<PageLink> Near { get; private set; } = [];

    // "page" is also a route value of Razor Pages, so the query has to be named.
    public void OnGet(string? q, string? tag, string? kind, [FromQuery(Name = "page")] string? page)
    {
        var query = SearchRequest.Read(Library, q, tag, kind);
        var number = SearchRequest.Number(page, 1, SearchRequest.LargestOffset / SearchRequest.PageSize, 1);
        Results = Find(query, number);
        if (Results.Hits.IsEmpty && Results.Total > 0)
        {
            number = PageCount; // beyond the last page is the last page
            Results = Find(query, number);
        }

        if (query.Text.Length > 0)
        {
            metrics.Searched(Results.Total);
        }

        Address = new SearchAddress(query.Text) { Tag = query.Tag, Kind = query.Kind?.Word(), Page = number };
        Near = Results.Total == 0 ? OfferInstead(query.Text) : [];
        Metadata = new PageMetadata
        {
            Title = query.Text.Length == 0 ? "Search" : $"“{query.Text}” in search",
            Description = Library.Site.Description,
            // One address for all queries, so that they do not multiply in search engines.
            Path = SitePaths.Search,
        };
    }

    public string TagLabel(string key) => Library.FindTag(key)?.Label ?? key;

    public static string KindLabel(string word) => word switch
    {
        SearchRequest.Faq => "Answers",
        SearchRequest.Article => "Articles",
        _ => "Terms",
    };

    /// <summary>How sure a hit's short answer is, or null.</summary>
    public EvidenceMark? MarkOf(SearchHit hit) => hit.Evidence is { } level ? EvidenceMark.Of(level, Library.Site) : null;

    /// <summary>Says what <see cref="SearchHit.MatchedAs"/> is: another wording, another name, or a word on the page that means the same.</summary>
    public string MatchedWords(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Faq when Library.FindFaq(KeyOf(hit))?.AlsoAsked.Contains(hit.MatchedAs!, StringComparer.Ordinal) == true => "Also asked as",
        SearchKind.Term when Library.FindTerm(KeyOf(hit))?.AlsoCalled.Contains(hit.MatchedAs!, StringComparer.Ordinal) == true => "Also called",
        _ => "Found as",
    };

    private static string KeyOf(SearchHit hit) => hit.Id[(hit.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private SearchResults Find(SearchQuery query, int number) =>
        Site.Index.Search(query with { Offset = (number - 1) * SearchRequest.PageSize });

    private ImmutableArray<PageLink> OfferInstead(string text)
    {
        var near = NearestPages.Find(Library, text, "");
        return near.IsEmpty
            ? [.. Library.Home.OftenAsked.Select(id => Library.FindFaq(id.Value)!).Select(f => new PageLink(f.Path, f.Question.Value))]
            : near;
    }
}
