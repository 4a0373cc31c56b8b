using BackDimples.Content.Library;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Search;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackDimples.Web.Pages;

/// <summary>What every page has: the snapshot of its request, and what stands in its head, header and footer.</summary>
public abstract class SitePage(SiteSnapshot site) : PageModel
{
    private Frame? _frame;

    /// <summary>What stands around the page.</summary>
    public Frame Frame => _frame ?? throw new InvalidOperationException($"The handler of {GetType().Name} has shown nothing.");

    protected SiteSnapshot Site { get; } = site;

    protected ContentLibrary Library => Site.Library;

    /// <summary>Whether the page shows a search box of its own for the whole site, so that the header needs none.</summary>
    protected virtual bool HasOwnSearch => false;

    /// <summary>Whether it is the page of one answer, where most readers arrive: it does without the style sheet and the script of the other pages.</summary>
    protected virtual bool IsSingleAnswer => false;

    // A card in somebody else's page fetches nothing ahead.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.GetEndpoint()?.Metadata.GetMetadata<AllowFramingAttribute>() is null)
        {
            Response.Headers[SpeculationRules.HeaderName] = SpeculationRules.HeaderValue;
        }
    }

    private protected void Surround(PageMetadata metadata) => _frame = Frame.Of(Site, metadata) with
    {
        IsSingleAnswer = IsSingleAnswer,
        Search = HasOwnSearch ? null : SearchBoxModel.InHeader(Library.Site),
    };
}

/// <summary>A page with one immutable view model, which its handler makes and its view shows.</summary>
public abstract class SitePage<TView>(SiteSnapshot site) : SitePage(site)
    where TView : class
{
    private TView? _view;

    public TView View => _view ?? throw new InvalidOperationException($"The handler of {GetType().Name} has shown nothing.");

    protected PageResult Show(PageMetadata metadata, TView view)
    {
        Surround(metadata);
        _view = view;
        return Page();
    }
}
