using System.Collections.Immutable;
using System.Globalization;
using BackDimples.Content.Review;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Feeds;

/// <summary>One reasoned change of one page, dated by the day of the change.</summary>
/// <param name="Id">A tag URI (RFC 4151) that never changes: it outlives a new host, because it is of the address in site.yml.</param>
/// <param name="Page">The page that changed.</param>
/// <param name="Change">When and why.</param>
public sealed record FeedEntry(string Id, PageSummary Page, Change Change)
{
    private const int Most = 50;

    /// <summary>The title of the page; before it, for any change but its publication, the kind of the change.</summary>
    public string Title => Change.Kind == ChangeKind.Published ? Page.Title : $"{Wording.Change(Change.Kind)}: {Page.Title}";

    /// <summary>What changed, then what the page says in short.</summary>
    public string Summary => $"{Change.Note} {Page.Summary}";

    /// <summary>The newest changes, newest first; of one day, those of older pages before what was published on it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="tag">The key of a tag whose pages alone count, or null for all pages.</param>
    public static ImmutableArray<FeedEntry> Newest(SiteSnapshot site, string? tag = null)
    {
        var authority = new Uri(site.Library.Site.BaseUrl).Host;
        return
        [
            .. PageSummary.All(site.Library)
                .Where(page => tag is null || page.Tags.Contains(tag, StringComparer.Ordinal))
                .SelectMany(page => page.Review.Changes.Select((change, i) => (Page: page, Change: change, Number: page.Review.Changes.Length - i)))
                .OrderByDescending(e => e.Change.Date).ThenBy(e => e.Change.Kind == ChangeKind.Published)
                .ThenBy(e => e.Page.Path, StringComparer.Ordinal).ThenByDescending(e => e.Number)
                .Take(Most)
                .Select(e => new FeedEntry(IdOf(authority, e.Page, e.Number), e.Page, e.Change)),
        ];
    }

    /// <summary>The whole page as HTML that stands alone; before it, for any change but its publication, what changed.</summary>
    public string Html(SiteSnapshot site) => PageHtml.Whole(site, Page, Change.Kind == ChangeKind.Published ? null : Change);

    // Changes are only ever added on top, so the number from the bottom stays.
    private static string IdOf(string authority, PageSummary page, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{authority},{page.Review.Published:yyyy-MM-dd}:{page.Path}/change-{number}");
}
