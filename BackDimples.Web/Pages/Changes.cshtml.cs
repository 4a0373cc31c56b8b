using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Review;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class ChangesModel(SiteSnapshot site) : SitePage(site)
{
    /// <summary>The changes of all pages, newest day first.</summary>
    public ImmutableArray<ChangeDay> Days { get; private set; }

    public void OnGet()
    {
        Metadata = new PageMetadata
        {
            Title = "Changes",
            Description = "What was published, reviewed and corrected, and why, newest first.",
            Path = SitePaths.Changes,
        };
        var articles = Library.Articles.SelectMany(a => Entries(a.Review, PageKind.Article, PageLink.Of(a)));
        var answers = Library.Faqs.SelectMany(f => Entries(f.Review, PageKind.Faq, PageLink.Of(f)));
        Days = [.. articles.Concat(answers).GroupBy(e => e.Change.Date).OrderByDescending(g => g.Key).Select(g => ChangeDay.Of(g.Key, g))];
    }

    private static IEnumerable<PageChange> Entries(ReviewInfo review, PageKind kind, PageLink page) =>
        review.Changes.Select(c => new PageChange(c, kind, page));
}
