using BackDimples.Content.Library;
using BackDimples.Content.Pages;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages;

public sealed class AboutModel(SiteSnapshot site) : SitePage(site)
{
    public TextPage About => Library.About;

    public IHtmlContent Body => new HtmlString(MarkdownRenderer.ToHtml(About.Body, Library.ContextFor(SitePaths.About, [])));

    public void OnGet() => Metadata = new PageMetadata
    {
        Title = About.Title,
        Description = About.Description,
        Path = SitePaths.About,
    };
}
