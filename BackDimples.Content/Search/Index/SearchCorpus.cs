using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BackDimples.Content.Search.Index;

/// <summary>A frozen corpus: its pages, their documents, and for each term the documents that have it. Safe to read from many threads.</summary>
internal sealed class SearchCorpus
{
    public required ImmutableArray<IndexedPage> Pages { get; init; }

    /// <summary>All documents, page after page.</summary>
    public required IndexDocument[] Documents { get; init; }

    /// <summary>The page of each document.</summary>
    public required int[] PageOfDocument { get; init; }

    /// <summary>The first document of each page.</summary>
    public required int[] FirstDocument { get; init; }

    /// <summary>Which pages have a tag whose pages come first where scores are near.</summary>
    public required bool[] IsFirst { get; init; }

    /// <summary>The pages of each title and other wording, by its words as they are compared; those that it is the title of first.</summary>
    public required FrozenDictionary<string, int[]> Wordings { get; init; }

    /// <summary>The tags of each page, as places in <see cref="TagKeys"/>.</summary>
    public required int[][] TagsOfPage { get; init; }

    public required ImmutableArray<string> TagKeys { get; init; }

    /// <summary>The pages that an empty query shows, in order.</summary>
    public required ImmutableArray<int> Useful { get; init; }

    public required SortedTermIndex WordNames { get; init; }

    public required SortedTermIndex StemNames { get; init; }

    /// <summary>The words by number.</summary>
    public required string[] Words { get; init; }

    /// <summary>The stem of each word.</summary>
    public required int[] Stems { get; init; }

    /// <summary>The words of each stem.</summary>
    public required int[][] WordsOfStem { get; init; }

    public required FrozenDictionary<int, SynonymEntry[]> PhrasesByStem { get; init; }

    public required FrozenDictionary<int, int[]> GroupsByStem { get; init; }

    /// <summary>Where the postings of each term begin, and after the last one, where they end.</summary>
    public required int[] Starts { get; init; }

    public required Posting[] Postings { get; init; }

    /// <summary>How much each term says, wherever it stands: little for what every page has.</summary>
    public required float[] TermWeights { get; init; }

    /// <summary>The share of pages that name each term in their title or in another wording.</summary>
    public required float[] Topicality { get; init; }

    public ReadOnlySpan<Posting> PostingsOf(int term) => Postings.AsSpan(Starts[term], Starts[term + 1] - Starts[term]);

    /// <summary>In how many documents a term stands.</summary>
    public int Frequency(int term) => Starts[term + 1] - Starts[term];

    /// <summary>Whether a term stands for a group of synonyms.</summary>
    public bool IsGroup(int term) => Words[term][0] == ' ';

    /// <summary>The words that share a word's stem, itself among them.</summary>
    public int[] Siblings(int term) => WordsOfStem[Stems[term]];

    /// <summary>The groups of synonyms that a single word belongs to, by its stem.</summary>
    public int[] GroupsOf(int stem) => GroupsByStem.GetValueOrDefault(stem, []);
}
