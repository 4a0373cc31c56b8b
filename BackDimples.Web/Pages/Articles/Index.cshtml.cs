using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Articles;

public sealed class IndexModel(SiteSnapshot site) : SitePage<ArticlesView>(site)
{
    public void OnGet()
    {
        var metadata = new PageMetadata
        {
            Title = "Articles",
            Description = $"All {Library.Articles.Length} articles, with their sources named and their gaps admitted.",
            Path = SitePaths.Articles,
        };
        Show(metadata, new ArticlesView(metadata.Title, metadata.Description, ArticleCard.ListOf(Library.Articles)));
    }
}

/// <summary>What the list of articles shows.</summary>
public sealed record ArticlesView(string Title, string Lead, ImmutableArray<ArticleCard> Articles);
