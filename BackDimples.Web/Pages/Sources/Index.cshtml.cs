using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Sources;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    public ImmutableArray<SourceGroup> Groups { get; private set; }

    public void OnGet()
    {
        Metadata = new PageMetadata
        {
            Title = "Sources",
            Description = $"All {Library.Sources.Length} sources, how each was read, and where it is cited.",
            Path = SitePaths.Sources,
        };
        Groups = [.. Library.Sources.GroupBy(s => s.Kind).OrderBy(g => g.Key)
            .Select(g => new SourceGroup(g.Key, [.. g.Select(s => new SourceUse(s, Library.CitedBy(s.Key).Length))]))];
    }
}
