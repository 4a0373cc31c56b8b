using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages;

/// <summary>What a reader sees instead of a page. It has no address of its own: who asks for one gets a 404.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(SiteSnapshot site) : SitePage(site)
{
    public override bool HasOwnSearch => true;

    public StatusText Text { get; private set; } = StatusText.Of(StatusCodes.Status404NotFound);

    /// <summary>An editor's words about a page that is gone on purpose, or null.</summary>
    public Tombstone? Tombstone { get; private set; }

    /// <summary>The pages whose addresses are nearest to the one that was asked for.</summary>
    public ImmutableArray<PageLink> Nearest { get; private set; } = [];

    public void OnGet(int code)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Response.StatusCode = asked is null ? StatusCodes.Status404NotFound : code;
        Text = StatusText.Of(Response.StatusCode);
        Tombstone = HttpContext.Items[CanonicalUrlMiddleware.TombstoneKey] as Tombstone;
        Nearest = Text.IsAboutAddress ? NearestPages.Find(Library, asked ?? "", Tombstone?.Note ?? "") : [];
        Metadata = new PageMetadata { Title = Text.Title, Description = Text.Explanation, Path = "/status", IsHidden = true };
    }
}
