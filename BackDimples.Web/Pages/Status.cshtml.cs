using BackDimples.Web.Hosting;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class StatusModel(SiteSnapshot site) : SitePage(site)
{
    public void OnGet(int code) => Metadata = new PageMetadata
    {
        Title = code == 404 ? "Page not found" : "Error",
        Description = "",
        Path = "/status",
        IsHidden = true,
    };
}
