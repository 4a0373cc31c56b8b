using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Review;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class ChangesModel(SiteSnapshot site) : SitePage<ChangesView>(site)
{
    public void OnGet() => Show(
        new PageMetadata
        {
            Title = "Changes",
            Description = "What was published, reviewed and corrected, and why, newest first.",
            Path = SitePaths.Changes,
        },
        ChangesView.Of(Library));
}

/// <summary>What the page of changes shows: those of all pages, newest day first.</summary>
public sealed record ChangesView(ImmutableArray<ChangeDay> Days)
{
    public static ChangesView Of(ContentLibrary library)
    {
        var articles = library.Articles.SelectMany(a => Entries(a.Review, PageKind.Article, PageLink.Of(a)));
        var answers = library.Faqs.SelectMany(f => Entries(f.Review, PageKind.Faq, PageLink.Of(f)));
        return new ChangesView([.. articles.Concat(answers).GroupBy(e => e.Change.Date).OrderByDescending(g => g.Key).Select(g => ChangeDay.Of(g.Key, g))]);
    }

    private static IEnumerable<PageChange> Entries(ReviewInfo review, PageKind kind, PageLink page) =>
        review.Changes.Select(c => new PageChange(c, kind, page));
}
