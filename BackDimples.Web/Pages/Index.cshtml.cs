using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class IndexModel(SiteSnapshot site) : SitePage<HomeView>(site)
{
    protected override bool HasOwnSearch => true;

    public void OnGet()
    {
        var home = Library.Home;
        Show(
            new PageMetadata
            {
                Title = home.Title,
                Description = home.Description,
                Path = SitePaths.Home,
                StructuredData = StructuredData.ForHome(Site),
                ShowsFigures = home.Figure is not null,
            },
            HomeView.Of(Library));
    }
}
