using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Sources;

public sealed class SourceModel(SiteSnapshot site) : SitePage(site)
{
    public Source Source { get; private set; } = null!;

    /// <summary>The pages that it supports.</summary>
    public ImmutableArray<PageLink> CitedBy { get; private set; }

    /// <summary>The answers that name it as the place of a claim.</summary>
    public ImmutableArray<PageLink> ClaimedIn { get; private set; }

    public IActionResult OnGet(string? key)
    {
        if (Library.FindSource(key ?? "") is not { } source)
        {
            return NotFound();
        }

        Source = source;
        Metadata = new PageMetadata
        {
            Title = source.Title,
            Description = source.Note,
            Path = source.Path,
            Breadcrumbs = [new Crumb("Sources", SitePaths.Sources)],
        };
        var uses = Library.CitedBy(source.Key).ToLookup(IsClaim, p => PageLink.Of(Library, p));
        CitedBy = [.. uses[false]];
        ClaimedIn = [.. uses[true]];
        return Page();
    }

    private bool IsClaim(PageReference page) =>
        page.Kind == PageKind.Faq && Library.FindFaq(page.Id)!.Claims.Any(c => c.Value == Source.Key);
}
