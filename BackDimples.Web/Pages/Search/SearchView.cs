using System.Collections.Immutable;
using System.Text.Encodings.Web;
using BackDimples.Content.Library;
using BackDimples.Content.Search;
using BackDimples.Content.Tags;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages.Search;

/// <summary>What the page of results shows.</summary>
public sealed record SearchView
{
    public required string Query { get; init; }

    public required SearchBoxModel Box { get; init; }

    /// <summary>"Did you mean": another spelling and its address, or null.</summary>
    public required PageLink? Corrected { get; init; }

    /// <summary>Why the tag or kind of the address was passed over, or null.</summary>
    public string? UnknownFilter { get; init; }

    /// <summary>Whether no page has all of the words, and these come nearest.</summary>
    public required bool IsRelaxed { get; init; }

    /// <summary>How many were found, in words; null where nothing was asked or found.</summary>
    public required string? Count { get; init; }

    public required ImmutableArray<SearchFilterLink> Kinds { get; init; }

    public required ImmutableArray<SearchFilterLink> Tags { get; init; }

    public required ImmutableArray<SearchHitView> Hits { get; init; }

    /// <summary>The place of the first hit of this page, from 1.</summary>
    public required int FirstPlace { get; init; }

    public required ResultPages Pages { get; init; }

    /// <summary>The same search without its filters; null when it has none.</summary>
    public required string? Unfiltered { get; init; }

    /// <summary>Pages to offer when nothing was found.</summary>
    public required ImmutableArray<PageLink> Near { get; init; }

    /// <summary>Where a missing question can be suggested.</summary>
    public required string Contact { get; init; }

    public required SubjectLinks Subjects { get; init; }

    public static SearchView Of(ContentLibrary library, SearchAddress address, SearchResults results, HtmlEncoder encoder)
    {
        var isFiltered = address.Tag is not null || address.Kind is not null;
        var hasFilters = address.Query.Length > 0 && (results.KindFacets.Length + results.TagFacets.Length > 0 || isFiltered);
        var pages = PagesOf(results);
        return new SearchView
        {
            Query = address.Query,
            Box = SearchBoxModel.Chief(library.Site, library.Home.SearchHint, address.Query, address.Kind) with { Tag = address.Tag },
            Corrected = results.Corrected is { } word ? new PageLink($"{address with { Query = word, Page = 1 }}", word) : null,
            IsRelaxed = results.Relaxed && results.Total > 0,
            Count = CountOf(address, results.Total, pages),
            Kinds = hasFilters ? SearchFilterLink.Kinds(results, address with { Page = 1 }) : [],
            Tags = hasFilters ? SearchFilterLink.Tags(library, results, address with { Page = 1 }) : [],
            Hits = [.. results.Hits.Select(hit => SearchHitView.Of(library, hit, encoder))],
            FirstPlace = ((address.Page - 1) * SearchRequest.PageSize) + 1,
            Pages = ResultPages.Of(address, pages),
            Unfiltered = isFiltered ? new SearchAddress(address.Query).ToString() : null,
            Near = results.Total == 0 ? OfferInstead(library, address.Query) : [],
            Contact = library.Site.Contact,
            Subjects = new SubjectLinks("Subjects", [.. SubjectLinks.InUse(library)], HasMore: false),
        };
    }

    internal static int PagesOf(SearchResults results) => Math.Max(1, (results.Total + SearchRequest.PageSize - 1) / SearchRequest.PageSize);

    private static string? CountOf(SearchAddress address, int total, int pages) =>
        address.Query.Length == 0 || total == 0 ? null
            : $"{Quantity.Of(total, "result")} for “{address.Query}”{(pages > 1 ? $", page {address.Page} of {pages}" : "")}";

    private static ImmutableArray<PageLink> OfferInstead(ContentLibrary library, string text)
    {
        var near = NearestPages.Find(library, text, "");
        return near.IsEmpty ? [.. library.Home.OftenAsked.Select(id => PageLink.Of(library.FindFaq(id.Value)!))] : near;
    }
}

/// <summary>A way to narrow the results, or to widen them again.</summary>
/// <param name="Count">How many results it leaves, or null.</param>
public sealed record SearchFilterLink(string Address, string Label, int? Count, bool IsCurrent)
{
    public static ImmutableArray<SearchFilterLink> Kinds(SearchResults results, SearchAddress address) =>
    [
        new($"{address with { Kind = null }}", "Everything", results.KindFacets.Sum(k => k.Count), address.Kind is null),
        .. results.KindFacets.Select(f => new SearchFilterLink($"{address with { Kind = f.Key }}", KindLabel(f.Key), f.Count, address.Kind == f.Key)),
    ];

    public static ImmutableArray<SearchFilterLink> Tags(ContentLibrary library, SearchResults results, SearchAddress address) =>
    [
        new($"{address with { Tag = null }}", "All subjects", null, address.Tag is null),
        .. results.TagFacets.Select(f => new SearchFilterLink($"{address with { Tag = f.Key }}", library.FindTag(f.Key)!.Label, f.Count, address.Tag == f.Key)),
    ];

    private static string KindLabel(string word) => word switch
    {
        SearchRequest.Faq => "Answers",
        SearchRequest.Article => "Articles",
        _ => "Terms",
    };
}

/// <summary>The ways to the other pages of results.</summary>
public sealed record ResultPages(string? Previous, ImmutableArray<(int Number, string Address, bool IsCurrent)> Near, string? Next)
{
    private const int Reach = 2;

    public static ResultPages Of(SearchAddress address, int last)
    {
        var first = Math.Max(1, address.Page - Reach);
        return new ResultPages(
            address.Page > 1 ? $"{address with { Page = address.Page - 1 }}" : null,
            last == 1 ? [] : [.. Enumerable.Range(first, Math.Min(last, address.Page + Reach) - first + 1).Select(n => (n, $"{address with { Page = n }}", n == address.Page))],
            address.Page < last ? $"{address with { Page = address.Page + 1 }}" : null);
    }
}
