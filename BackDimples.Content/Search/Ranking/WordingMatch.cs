using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Search.Ranking;

/// <summary>How alike a query and a wording are, and how near its words stand together: pure functions of marked words.</summary>
internal static class WordingMatch
{
    private const int MaxWords = 64;

    /// <summary>
    /// From 0 (nothing in common) to 1 (the same words in the same order): the mean of the shares that query and wording
    /// have of each other, by weight.
    /// </summary>
    public static float Similarity(IndexedText text, QueryPlan plan, ScoreAccumulator marks, SearchCorpus corpus, RankingWeights weights)
    {
        var length = Math.Min(text.Words.Length, MaxWords);
        Span<float> covered = stackalloc float[MaxWords];
        Span<float> best = stackalloc float[QueryAnalyzer.MaxWords];
        covered.Clear();
        best.Clear();
        int pairs = 0, met = 0;
        var before = 0UL;
        for (var i = 0; i < length; i++)
        {
            var words = marks.WordsOf(text.Words[i]);
            if (words != 0)
            {
                covered[i] = marks.QualityOf(text.Words[i]);
                Raise(best, words, covered[i]);
                pairs += (before << 1 & words) != 0 ? 1 : 0;
                met++;
            }

            before = words;
        }

        foreach (var spot in text.Synonyms)
        {
            var words = marks.WordsOf(spot.Group);
            if (words != 0 && spot.Start + spot.Length <= length)
            {
                var quality = marks.QualityOf(spot.Group);
                Raise(best, words, quality);
                for (var i = spot.Start; i < spot.Start + spot.Length; i++)
                {
                    covered[i] = MathF.Max(covered[i], quality);
                }
            }
        }

        float asked = 0, askedFound = 0, said = 0, saidFound = 0;
        for (var i = 0; i < plan.Words.Length; i++)
        {
            asked += plan.Words[i].Weight;
            askedFound += plan.Words[i].Weight * best[i];
        }

        for (var i = 0; i < length; i++)
        {
            said += corpus.TermWeights[text.Words[i]];
            saidFound += corpus.TermWeights[text.Words[i]] * covered[i];
        }

        var alike = asked == 0 || said == 0 ? 0 : MathF.Pow(askedFound / asked, weights.WordingRecall) * MathF.Pow(saidFound / said, 1 - weights.WordingRecall);
        return alike * (1 - weights.WordingOrder + (met > 1 ? weights.WordingOrder * pairs / (met - 1) : 0));
    }

    /// <summary>The share of neighbouring looked-for words that stand within four words of each other in some text of the document.</summary>
    public static float Nearness(IndexDocument document, QueryPlan plan, ScoreAccumulator marks)
    {
        if (plan.ContentWords < 2)
        {
            return 0;
        }

        Span<int> last = stackalloc int[QueryAnalyzer.MaxWords];
        Span<int> next = stackalloc int[QueryAnalyzer.MaxWords];
        next.Fill(-1);
        var previous = -1;
        for (var i = 0; i < plan.Words.Length; i++)
        {
            if (plan.Words[i].Role == WordRole.Content)
            {
                if (previous >= 0)
                {
                    next[previous] = i;
                }

                previous = i;
            }
        }

        var near = 0UL;
        foreach (var text in document.Texts)
        {
            last.Fill(-100);
            for (var position = 0; position < text.Words.Length; position++)
            {
                for (var words = marks.WordsOf(text.Words[position]); words != 0; words &= words - 1)
                {
                    var word = System.Numerics.BitOperations.TrailingZeroCount(words);
                    last[word] = position;
                    for (var other = 0; other < plan.Words.Length; other++)
                    {
                        if ((next[other] == word || next[word] == other) && position - last[other] is > 0 and <= 4)
                        {
                            near |= 1UL << Math.Min(other, word);
                        }
                    }
                }
            }
        }

        return (float)System.Numerics.BitOperations.PopCount(near) / (plan.ContentWords - 1);
    }

    private static void Raise(Span<float> best, ulong words, float quality)
    {
        for (; words != 0; words &= words - 1)
        {
            ref var value = ref best[System.Numerics.BitOperations.TrailingZeroCount(words)];
            value = MathF.Max(value, quality);
        }
    }
}
