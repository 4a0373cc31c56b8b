using BackDimples.Content.Library;
using BackDimples.Content.Site;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackDimples.Web.Pages;

/// <summary>What every page has: the snapshot of its request, and the words of its head.</summary>
public abstract class SitePage(SiteSnapshot site) : PageModel
{
    public SiteSnapshot Site { get; } = site;

    public ContentLibrary Library => Site.Library;

    /// <summary>Set by every handler.</summary>
    public PageMetadata Metadata { get; protected set; } = null!;

    /// <summary>Whether the page shows a search box of its own for the whole site, so that the head needs none.</summary>
    public virtual bool HasOwnSearch => false;

    /// <summary>Whether it is the page of one answer, where most readers arrive: it does without the style sheet and the script of the other pages.</summary>
    public virtual bool IsSingleAnswer => false;

    // A card in somebody else's page fetches nothing ahead.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.GetEndpoint()?.Metadata.GetMetadata<AllowFramingAttribute>() is null)
        {
            Response.Headers[SpeculationRules.HeaderName] = SpeculationRules.HeaderValue;
        }
    }

    /// <summary>The value of <c>aria-current</c> for a link of the navigation, or null: this page, or one that this page stands under.</summary>
    public string? CurrentMark(NavigationLink link)
    {
        var path = link.Path.Value;
        return Metadata.Path == path ? "page"
            : Metadata.Path.StartsWith(path + "/", StringComparison.Ordinal) || Metadata.Path.StartsWith(path + "?", StringComparison.Ordinal) ? "true"
            : null;
    }
}
