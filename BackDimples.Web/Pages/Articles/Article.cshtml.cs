using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Articles;

public sealed class ArticleModel(SiteSnapshot site) : SitePage<ArticleView>(site)
{
    public IActionResult OnGet(string? slug) =>
        Library.FindArticle(slug ?? "") is { } article ? Show(Describe(article), ArticleView.Of(Site, article)) : NotFound();

    private PageMetadata Describe(Article article) => new()
    {
        Title = article.Title.Value,
        Description = article.Summary.Value,
        ShowsFigures = article.Figure is not null || article.Body.Links.Any(l => l.Kind == LinkKind.Figure),
        Path = article.Path,
        Breadcrumbs = Trail(article),
        StructuredData = StructuredData.ForArticle(Site, article),
        Alternates = Alternates.For(Site, article),
        Review = article.Review,
    };

    private ImmutableArray<Crumb> Trail(Article article)
    {
        var home = Library.FindTag(article.Tags[0].Value)!;
        return [new Crumb("Articles", SitePaths.Articles), new Crumb(home.Label, home.Path)];
    }
}
