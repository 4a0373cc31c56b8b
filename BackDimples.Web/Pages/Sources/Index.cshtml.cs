using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Sources;

public sealed class IndexModel(SiteSnapshot site) : SitePage<SourcesView>(site)
{
    public void OnGet() => Show(
        new PageMetadata
        {
            Title = "Sources",
            Description = $"All {Library.Sources.Length} sources, how each was read, and where it is cited.",
            Path = SitePaths.Sources,
        },
        SourcesView.Of(Library));
}
