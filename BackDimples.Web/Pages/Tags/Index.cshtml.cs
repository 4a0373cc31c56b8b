using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Tags;

public sealed class IndexModel(SiteSnapshot site) : SitePage<TagsView>(site)
{
    public void OnGet() => Show(
        new PageMetadata
        {
            Title = "Subjects",
            Description = $"Answers and articles by subject: {string.Join(", ", Library.Tags.Select(t => t.Label.ToLowerInvariant()))}.",
            Path = SitePaths.Tags,
        },
        TagsView.Of(Library));
}

/// <summary>What the list of subjects shows.</summary>
public sealed record TagsView(ImmutableArray<TagsView.Entry> Tags)
{
    public static TagsView Of(ContentLibrary library) => new(
    [
        .. SubjectLinks.InUse(library).Select(t => new Entry(t, Quantity.Of(library.FaqsOf(t.Key).Length, library.ArticlesOf(t.Key).Length))),
    ]);

    /// <summary>A subject and how much there is of it, in words.</summary>
    public sealed record Entry(Tag Tag, string Size);
}
