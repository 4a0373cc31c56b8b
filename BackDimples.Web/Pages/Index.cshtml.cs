using BackDimples.Web.Hosting;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    public void OnGet() => Metadata = new PageMetadata
    {
        Title = Library.Home.Title,
        Description = Library.Home.Description,
        Path = "/",
        StructuredData = StructuredData.ForHome(Site),
    };
}
