using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Sources;

public sealed class SourceModel(SiteSnapshot site) : SitePage<SourceView>(site)
{
    public IActionResult OnGet(string? key)
    {
        if (Library.FindSource(key ?? "") is not { } source)
        {
            return NotFound();
        }

        return Show(
            new PageMetadata
            {
                Title = source.Title,
                Description = source.Note,
                Path = source.Path,
                Breadcrumbs = [new Crumb("Sources", SitePaths.Sources)],
            },
            SourceView.Of(Library, source));
    }
}
