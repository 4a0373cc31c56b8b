using System.Collections.Immutable;
using System.Globalization;
using BackDimples.Content.Review;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Feeds;

/// <summary>One reasoned change of one page.</summary>
/// <param name="Id">A tag URI (RFC 4151) that never changes: it outlives a new host, because it is of the address in site.yml.</param>
/// <param name="Page">The page that changed.</param>
/// <param name="Change">When and why.</param>
public sealed record FeedEntry(string Id, PageSummary Page, Change Change)
{
    private const int Most = 50;

    /// <summary>The newest changes of all pages, newest first.</summary>
    public static ImmutableArray<FeedEntry> Newest(SiteSnapshot site)
    {
        var authority = new Uri(site.Library.Site.BaseUrl).Host;
        return
        [
            .. PageSummary.All(site.Library)
                .SelectMany(page => page.Review.Changes.Select((change, i) => (Page: page, Change: change, Number: page.Review.Changes.Length - i)))
                .OrderByDescending(e => e.Change.Date).ThenBy(e => e.Page.Path, StringComparer.Ordinal).ThenByDescending(e => e.Number)
                .Take(Most)
                .Select(e => new FeedEntry(IdOf(authority, e.Page, e.Number), e.Page, e.Change)),
        ];
    }

    // Changes are only ever added on top, so the number from the bottom stays.
    private static string IdOf(string authority, PageSummary page, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{authority},{page.Review.Published:yyyy-MM-dd}:{page.Path}/change-{number}");
}
