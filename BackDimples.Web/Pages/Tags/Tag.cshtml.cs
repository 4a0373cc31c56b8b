using BackDimples.Content.Permalinks;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Tags;

public sealed class TagModel(SiteSnapshot site) : SitePage<TagView>(site)
{
    /// <param name="with">The key of a second tag, by which the lists are narrowed.</param>
    public IActionResult OnGet(string? tag, string? with)
    {
        if (Library.FindTag(tag ?? "") is not { } found)
        {
            return NotFound();
        }

        var other = with == tag ? null : Library.FindTag(with ?? "");
        return Show(Describe(found, other), TagView.Of(Library, found, other));
    }

    private static PageMetadata Describe(Tag tag, Tag? with) => new()
    {
        Title = with is null ? tag.Label : $"{tag.Label} and {with.Label}",
        Description = with is null ? tag.Description : $"{tag.Description} {with.Description}",
        Path = with is null ? tag.Path : $"{tag.Path}?with={with.Key}",
        Breadcrumbs = [new Crumb("Subjects", SitePaths.Tags)],
        Alternates = Alternates.For(tag),
        IsHidden = with is not null,
    };
}
