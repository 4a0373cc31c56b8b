using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BackDimples.Content.Evidence;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Search.Index;

/// <summary>What is found as one: an answer, an article, a section of one, or a term. Made once for each state of a file.</summary>
internal sealed class IndexDocument
{
    public required IndexedText[] Texts { get; init; }

    /// <summary>With a section: its heading.</summary>
    public Heading? Heading { get; init; }

    /// <summary>The different words and groups of synonyms of the document.</summary>
    public required int[] Terms { get; init; }

    /// <summary>How much each of <see cref="Terms"/> says about the document, from 0 to 1.</summary>
    public required float[] Impacts { get; init; }

    /// <summary>The fields that have each of <see cref="Terms"/>: one bit for each <see cref="SearchField"/>.</summary>
    public required ushort[] Fields { get; init; }
}

/// <summary>One text of a document, read into the numbers of its words.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">The text as its author wrote it.</param>
/// <param name="Words">The number of each word.</param>
/// <param name="Synonyms">Where groups of synonyms are met in it.</param>
internal sealed record IndexedText(SearchField Field, string Text, int[] Words, SynonymMatch[] Synonyms);

/// <summary>A place where a word or phrase of a group of synonyms stands.</summary>
/// <param name="Group">The term that stands for the group.</param>
/// <param name="Start">The first word.</param>
/// <param name="Length">The number of words.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SynonymMatch(int Group, int Start, int Length);

/// <summary>Where in a page a text stands; a word weighs by its field.</summary>
internal enum SearchField
{
    Title,

    /// <summary>Another wording of the question.</summary>
    Asked,

    /// <summary>Another name of the term.</summary>
    Called,

    /// <summary>The short answer, summary or definition.</summary>
    Answer,

    /// <summary>Sentences that sum an article up.</summary>
    Takeaway,

    Heading,

    Tag,

    Body,

    /// <summary>What a section inherits from its article: its title and summary.</summary>
    Parent,
}

/// <summary>A page or term with its documents; the first document is the page's own, the others are its sections.</summary>
internal sealed class IndexedPage
{
    /// <summary>The record that it was made from: the same record means the same documents.</summary>
    public required object Source { get; init; }

    public required SearchKind Kind { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>The title and the other wordings, as they are compared.</summary>
    public required string[] Wordings { get; init; }

    public required string Answer { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public Certainty? Evidence { get; init; }

    public required IndexDocument[] Documents { get; init; }
}

/// <summary>That a term is in a document.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="ImpactBits">How much the term says about the document, from 0 to <see cref="Full"/>.</param>
/// <param name="Fields">The fields that have it, one bit each.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Document, ushort ImpactBits, ushort Fields)
{
    public const float Full = 65535;

    public float Impact => ImpactBits / Full;
}
