using BackDimples.Content.Library;
using BackDimples.Web.Hosting;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackDimples.Web.Pages;

/// <summary>What every page has: the snapshot of its request, and the words of its head.</summary>
public abstract class SitePage(SiteSnapshot site) : PageModel
{
    public SiteSnapshot Site { get; } = site;

    public ContentLibrary Library => Site.Library;

    /// <summary>Set by every handler.</summary>
    public PageMetadata Metadata { get; protected set; } = null!;
}
