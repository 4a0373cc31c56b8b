using System.Collections.Immutable;
using BackDimples.Content.Evidence;

namespace BackDimples.Content.Search;

/// <summary>A page, or a term of the glossary, that answers a query.</summary>
public sealed record SearchHit
{
    /// <summary><c>faq/id</c>, <c>articles/slug</c> or <c>terms/key</c>.</summary>
    public required string Id { get; init; }

    public required SearchKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The path; a term's ends with its fragment, an article's with the section's when the section is what was found.</summary>
    public required string Url { get; init; }

    /// <summary>The whole short answer, summary or definition.</summary>
    public required string Answer { get; init; }

    /// <summary>An excerpt, safe to put into HTML, with the found words in <c>mark</c>.</summary>
    public required string SnippetHtml { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public Certainty? Evidence { get; init; }

    /// <summary>Why the page was found where the reader's words are not on it: another wording, or another name.</summary>
    public string? MatchedAs { get; init; }

    /// <summary>Up to three sections of an article, the best first.</summary>
    public ImmutableArray<SearchSection> Sections { get; init; } = [];

    /// <summary>Why the hit stands where it stands, when <see cref="SearchQuery.Explain"/> asks for it.</summary>
    public string? Explanation { get; init; }
}
