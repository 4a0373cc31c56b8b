using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Content.Review;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Seo;

/// <summary>What an answer and an article have in common, for outputs that treat them alike.</summary>
public sealed record PageSummary
{
    public required PageKind Kind { get; init; }

    /// <summary>The id of an answer, the slug of an article.</summary>
    public required string Id { get; init; }

    /// <summary>The question, or the article's title.</summary>
    public required string Title { get; init; }

    /// <summary>The short answer, or the article's summary; plain text.</summary>
    public required string Summary { get; init; }

    public required string Path { get; init; }

    /// <summary>The keys of its tags; the first is its home.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>How sure the short answer is; null for definitions and articles.</summary>
    public Certainty? Evidence { get; init; }

    /// <summary>With uncertain evidence: why it is uncertain.</summary>
    public string? EvidenceNote { get; init; }

    /// <summary>The sentences of an article's "In short"; an answer has none.</summary>
    public ImmutableArray<string> Takeaways { get; init; } = [];

    public required ReviewInfo Review { get; init; }

    public required MarkdownContent Body { get; init; }

    /// <summary>The supporting sources, in the order of their numbers.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The sources that make the claim an answer deals with; never support.</summary>
    public ImmutableArray<Source> Claims { get; init; } = [];

    public required ImmutableArray<PageReference> Related { get; init; }

    /// <summary>All answers in their order, then all articles in theirs.</summary>
    public static IEnumerable<PageSummary> All(ContentLibrary library) =>
        library.Faqs.Select(f => Of(library, f)).Concat(library.Articles.Select(a => Of(library, a)));

    /// <summary>The page of a kind with an id, or null.</summary>
    public static PageSummary? Find(ContentLibrary library, PageKind kind, string id) => kind == PageKind.Faq
        ? library.FindFaq(id) is { } faq ? Of(library, faq) : null
        : library.FindArticle(id) is { } article ? Of(library, article) : null;

    public static PageSummary Of(ContentLibrary library, FaqEntry faq) => new()
    {
        Kind = PageKind.Faq,
        Id = faq.Id,
        Title = faq.Question.Value,
        Summary = faq.Answer.Value,
        Path = faq.Path,
        Tags = [.. faq.Tags.Select(t => t.Value)],
        Evidence = faq.Evidence?.Value,
        EvidenceNote = faq.EvidenceNote?.Value,
        Review = faq.Review,
        Body = faq.Body,
        Sources = library.SourcesOf(faq),
        Claims = [.. faq.Claims.Select(c => library.FindSource(c.Value)!)],
        Related = [.. faq.Related.Select(r => r.Value)],
    };

    public static PageSummary Of(ContentLibrary library, Article article) => new()
    {
        Kind = PageKind.Article,
        Id = article.Slug,
        Title = article.Title.Value,
        Summary = article.Summary.Value,
        Path = article.Path,
        Tags = [.. article.Tags.Select(t => t.Value)],
        Takeaways = [.. article.Takeaways.Select(t => t.Value)],
        Review = article.Review,
        Body = article.Body,
        Sources = library.SourcesOf(article),
        Related = [.. article.Related.Select(r => r.Value)],
    };
}
