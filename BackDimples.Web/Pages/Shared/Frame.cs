using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Site;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Search;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Shared;

/// <summary>What stands around a page: the head of the document, the header and the footer of the site.</summary>
public sealed record Frame
{
    public required SiteInfo Site { get; init; }

    public required PageMetadata Page { get; init; }

    /// <summary>The title with the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>The description, no longer than search engines and cards show.</summary>
    public required string Description { get; init; }

    /// <summary>What reference managers read, by the name of the meta element; nothing for a page that has no address of its own.</summary>
    public required ImmutableArray<(string Name, string Content)> Citation { get; init; }

    /// <summary>The title for cards.</summary>
    public required string CardTitle { get; init; }

    /// <summary>The public address of the page.</summary>
    public required string Address { get; init; }

    /// <summary>The public address of the preview image.</summary>
    public required string CardImage { get; init; }

    /// <summary>Other forms of the page, with public addresses.</summary>
    public required ImmutableArray<AlternateForm> Alternates { get; init; }

    /// <summary>JSON-LD documents, safe inside a script element.</summary>
    public required ImmutableArray<string> StructuredData { get; init; }

    public required ImmutableArray<NavigationItem> Navigation { get; init; }

    /// <summary>The search box of the header; null where the page has its own.</summary>
    public SearchBoxModel? Search { get; init; }

    public bool IsSingleAnswer { get; init; }

    public static Frame Of(SiteSnapshot site, PageMetadata page)
    {
        var info = site.Library.Site;
        var isHome = page.Path == SitePaths.Home;
        var title = isHome ? $"{info.Name} - {info.Tagline}" : $"{page.Title} - {info.Name}";
        return new Frame
        {
            Site = info,
            Page = page,
            Title = title,
            Description = MetaTags.Description(page.Description),
            Citation = page.IsHidden ? [] : [.. MetaTags.Citation(site, page)],
            CardTitle = isHome ? title : page.Title,
            Address = site.Absolute(page.Path),
            CardImage = site.Absolute(SiteAssets.Card),
            Alternates = [.. page.Alternates.Concat(Seo.Alternates.Feeds).Select(form => form with { Path = site.Absolute(form.Path) })],
            StructuredData = Seo.StructuredData.ForTrail(site, page) is { } trail ? [.. page.StructuredData, trail] : page.StructuredData,
            Navigation = [.. info.Navigation.Select(link => NavigationItem.Of(link, page.Path))],
        };
    }

    /// <summary>A link of the header.</summary>
    /// <param name="Current">The value of <c>aria-current</c>: this page, one that this page stands under, or null.</param>
    public sealed record NavigationItem(string Path, string Label, string? Current)
    {
        public static NavigationItem Of(NavigationLink link, string page)
        {
            var path = link.Path.Value;
            var isAbove = page.StartsWith(path + "/", StringComparison.Ordinal) || page.StartsWith(path + "?", StringComparison.Ordinal);
            return new NavigationItem(path, link.Label, page == path ? "page" : isAbove ? "true" : null);
        }
    }
}
