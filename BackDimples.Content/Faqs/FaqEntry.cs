using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Content.Review;

namespace BackDimples.Content.Faqs;

/// <summary>One answer: <c>content/faq/{id}.md</c>.</summary>
public sealed record FaqEntry
{
    public required string Id { get; init; }

    /// <summary>The question, which stands alone and ends with a question mark.</summary>
    public required Located<string> Question { get; init; }

    /// <summary>The short answer, in plain text: what search, cards, JSON-LD and feeds show.</summary>
    public required Located<string> Answer { get; init; }

    /// <summary>Keys of tags; the first is the answer's home.</summary>
    public required ImmutableArray<Located<string>> Tags { get; init; }

    /// <summary>The place within the first tag, or null: by question.</summary>
    public int? Order { get; init; }

    /// <summary>How sure the short answer is, or null for a plain definition.</summary>
    public Located<Certainty>? Evidence { get; init; }

    /// <summary>With uncertain evidence: why it is uncertain.</summary>
    public Located<string>? EvidenceNote { get; init; }

    /// <summary>Keys of sources that support the answer, beyond those cited in the body.</summary>
    public required ImmutableArray<Located<string>> Sources { get; init; }

    /// <summary>Keys of sources that make the claim the answer deals with; never support.</summary>
    public required ImmutableArray<Located<string>> Claims { get; init; }

    /// <summary>Other wordings of the question; searched, not shown.</summary>
    public required ImmutableArray<string> AlsoAsked { get; init; }

    public required ImmutableArray<Located<PageReference>> Related { get; init; }

    public required ReviewInfo Review { get; init; }

    /// <summary>Former ids, which redirect here.</summary>
    public required ImmutableArray<Located<string>> Aliases { get; init; }

    public required MarkdownContent Body { get; init; }

    /// <summary>The file.</summary>
    public required SourceLocation Location { get; init; }

    public string Path => SitePaths.Faq(Id);

    /// <summary>The keys of all supporting sources: cited ones first, in the order of the text.</summary>
    public ImmutableArray<Located<string>> AllSources =>
        [.. Body.Citations.Concat(Sources).DistinctBy(s => s.Value, StringComparer.Ordinal)];
}
