using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Tags;

public sealed class TagModel(SiteSnapshot site) : SitePage(site)
{
    public Tag Tag { get; private set; } = null!;

    /// <summary>The tag that the list is narrowed by, or null.</summary>
    public Tag? With { get; private set; }

    public ImmutableArray<AnswerCard> Answers { get; private set; }

    public ImmutableArray<Article> Articles { get; private set; }

    /// <summary>The tags that share pages with this one.</summary>
    public ImmutableArray<TagCombination> Combinations { get; private set; }

    public string Heading => With is null ? Tag.Label : $"{Tag.Label} and {With.Label}";

    public IActionResult OnGet(string? tag, string? with)
    {
        if (Library.FindTag(tag ?? "") is not { } found)
        {
            return NotFound();
        }

        Tag = found;
        With = with == tag ? null : Library.FindTag(with ?? "");
        Answers = AnswerCard.ListOf(Library.FaqsOf(found.Key).Where(f => Has(f.Tags)), Library.Site);
        Articles = [.. Library.ArticlesOf(found.Key).Where(a => Has(a.Tags))];
        Combinations = [.. Library.Tags.Where(t => t != found).Select(t => Combine(found, t)).Where(c => c.Count > 0)];
        Metadata = new PageMetadata
        {
            Title = Heading,
            Description = With is null ? found.Description : $"{found.Description} {With.Description}",
            Path = With is null ? found.Path : $"{found.Path}?with={With.Key}",
            Breadcrumbs = [new Crumb("Subjects", SitePaths.Tags)],
            Alternates = Alternates.For(found),
            IsHidden = With is not null,
        };
        return Page();
    }

    private bool Has(ImmutableArray<Located<string>> tags) => With is null || tags.Any(t => t.Value == With.Key);

    private TagCombination Combine(Tag tag, Tag other) => new(
        other,
        $"{tag.Path}?with={other.Key}",
        Library.FaqsOf(tag.Key).Count(f => f.Tags.Any(t => t.Value == other.Key)) + Library.ArticlesOf(tag.Key).Count(a => a.Tags.Any(t => t.Value == other.Key)));
}
