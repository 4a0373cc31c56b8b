using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Tags;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    public void OnGet() => Metadata = new PageMetadata
    {
        Title = "Subjects",
        Description = $"Answers and articles by subject: {string.Join(", ", Library.Tags.Select(t => t.Label.ToLowerInvariant()))}.",
        Path = SitePaths.Tags,
    };
}
