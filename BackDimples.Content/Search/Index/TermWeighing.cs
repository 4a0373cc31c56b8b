using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Search.Analysis;

namespace BackDimples.Content.Search.Index;

/// <summary>How much a term says: a pure function of how many documents have it.</summary>
internal static class TermWeighing
{
    /// <summary>The weight of a word that only grammar needs, and of one that says what kind of answer is wanted.</summary>
    public const float Little = 0.12f;
    public const float Light = 0.5f;

    /// <summary>Even what every document has says that the question is about this subject at all.</summary>
    private const float Floor = 0.35f;

    /// <summary>A word that one page has says no more than one that a few have: it may be there by chance.</summary>
    private const float Ceiling = 4.2f;

    /// <summary>The inverse document frequency of what stands in <paramref name="found"/> of <paramref name="documents"/> documents.</summary>
    public static float Of(int found, int documents) =>
        Math.Clamp(MathF.Log(1 + ((documents - Math.Min(found, documents) + 0.5f) / (Math.Min(found, documents) + 0.5f))), Floor, Ceiling);

    /// <summary>The weight of a word that no page has: it counts as missing, but may be no more than a turn of phrase.</summary>
    public static float Unknown(int documents) => 0.7f * Of(0, documents);

    public static float[] Weights(
        IReadOnlyList<string> words, int[] stems, int[][] wordsOfStem, FrozenDictionary<int, SynonymEntry[]> phrases, int[] starts, int documents)
    {
        // A stem, and a synonym, is as frequent as all its words together: a rare word for a common thing says no more than the common word.
        var frequency = new int[wordsOfStem.Length];
        for (var stem = 0; stem < frequency.Length; stem++)
        {
            foreach (var word in wordsOfStem[stem])
            {
                frequency[stem] += starts[word + 1] - starts[word];
            }
        }

        foreach (var (stem, opened) in phrases)
        {
            foreach (var phrase in opened)
            {
                if (phrase.Stems.Length == 1)
                {
                    frequency[stem] = Math.Max(frequency[stem], starts[phrase.Group + 1] - starts[phrase.Group]);
                }
            }
        }

        var weights = new float[words.Count];
        for (var word = 0; word < weights.Length; word++)
        {
            weights[word] = StopWords.IsEmpty(words[word]) ? Little : StopWords.IsLight(words[word]) ? Light : Of(frequency[stems[word]], documents);
        }

        return weights;
    }

    /// <summary>The share of pages that name each term in their title or another wording.</summary>
    public static float[] Topicality(int[] starts, Posting[] postings, int[] pageOfDocument, ImmutableArray<IndexedPage> pages)
    {
        const int Naming = (1 << (int)SearchField.Title) | (1 << (int)SearchField.Asked);
        var shares = new float[starts.Length - 1];
        var all = Math.Max(1, pages.Count(p => p.Kind != SearchKind.Term));
        for (var term = 0; term < shares.Length; term++)
        {
            var naming = 0;
            for (var i = starts[term]; i < starts[term + 1]; i++)
            {
                naming += (postings[i].Fields & Naming) != 0 && pages[pageOfDocument[postings[i].Document]].Kind != SearchKind.Term ? 1 : 0;
            }

            shares[term] = (float)naming / all;
        }

        return shares;
    }
}
