using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Search;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages;

/// <summary>What a reader sees instead of a page. It has no address of its own: who asks for one gets a 404.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(SiteSnapshot site) : SitePage<StatusView>(site)
{
    protected override bool HasOwnSearch => true;

    public void OnGet(int code)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Response.StatusCode = asked is null ? StatusCodes.Status404NotFound : code;
        var text = StatusText.Of(Response.StatusCode);
        var tombstone = HttpContext.Items[CanonicalUrlMiddleware.TombstoneKey] as Tombstone;
        Show(
            new PageMetadata { Title = text.Title, Description = text.Explanation, Path = "/status", IsHidden = true },
            new StatusView(
                text,
                tombstone,
                text.IsAboutAddress ? NearestPages.Find(Library, asked ?? "", tombstone?.Note ?? "") : [],
                SearchBoxModel.Chief(Library.Site, Library.Home.SearchHint)));
    }
}

/// <summary>What a status page shows.</summary>
/// <param name="Tombstone">An editor's words about a page that is gone on purpose, or null.</param>
/// <param name="Nearest">The pages whose addresses are nearest to the one that was asked for.</param>
public sealed record StatusView(StatusText Text, Tombstone? Tombstone, ImmutableArray<PageLink> Nearest, SearchBoxModel Search);
