using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Articles;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    public void OnGet() => Metadata = new PageMetadata
    {
        Title = "Articles",
        Description = $"All {Library.Articles.Length} articles, with their sources named and their gaps admitted.",
        Path = SitePaths.Articles,
    };
}
