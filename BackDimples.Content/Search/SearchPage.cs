using System.Collections.Immutable;
using BackDimples.Content.Evidence;

namespace BackDimples.Content.Search;

/// <summary>A page or term with its rows; the first row is the page's own, the others are its sections.</summary>
internal sealed class SearchPage
{
    /// <summary>The record that it was made from: the same record means the same rows.</summary>
    public required object Source { get; init; }

    public required SearchKind Kind { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Answer { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public Certainty? Evidence { get; init; }

    public required SearchRow[] Rows { get; init; }
}
