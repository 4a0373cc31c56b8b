using System.Collections.Immutable;
using BackDimples.Content.Evidence;

namespace BackDimples.Content.Search;

/// <summary>What was found, the best first.</summary>
public sealed record SearchResults
{
    /// <summary>The text that was searched for, as it was typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query with its slips of the pen put right, or null when nothing was corrected.</summary>
    public string? Corrected { get; init; }

    /// <summary>Whether the first hits lack some of the words, because no page has all of them.</summary>
    public bool Relaxed { get; init; }

    /// <summary>Whether the hits were found by their words alone although the index knows meanings: no vector of the query was given.</summary>
    public bool WordsAlone { get; init; }

    /// <summary>How many hits there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>The hits of the page that was asked for.</summary>
    public required ImmutableArray<SearchHit> Hits { get; init; }

    /// <summary>Hits by tag, in the site's order of tags, without regard to the tag that was asked for.</summary>
    public ImmutableArray<SearchFacet> TagFacets { get; init; } = [];

    /// <summary>Hits by kind (<c>faq</c>, <c>article</c>, <c>term</c>), without regard to the kind that was asked for.</summary>
    public ImmutableArray<SearchFacet> KindFacets { get; init; } = [];
}

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

/// <summary>A section of an article that was found.</summary>
/// <param name="Heading">The heading's words.</param>
/// <param name="Url">The article's path with the heading's id.</param>
/// <param name="SnippetHtml">An excerpt, safe to put into HTML, with the found words in <c>mark</c>.</param>
public sealed record SearchSection(string Heading, string Url, string SnippetHtml);

/// <summary>How many hits there would be with a filter.</summary>
/// <param name="Key">The tag's key, or the word for the kind.</param>
/// <param name="Count">The number of hits.</param>
public sealed record SearchFacet(string Key, int Count);
