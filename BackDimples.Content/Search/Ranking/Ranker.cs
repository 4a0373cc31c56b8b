using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Search.Ranking;

/// <summary>
/// Gives the rows that a query touches their order. The first pass adds up what the words say and is cheap; the second
/// compares the query with every wording of the best rows. Both are pure: the same corpus and query give the same scores.
/// </summary>
internal sealed class Ranker(SearchCorpus corpus, RankingWeights weights, QueryPlan plan, ScoreAccumulator marks)
{
    // As alike as a title is to itself; one synonym for a word of it makes less.
    private const float SameWords = 0.995f;

    private readonly ulong _asked = Bits(plan, _ => true);
    private readonly ulong _guessed = Bits(plan, w => w.Expansions.TrueForAll(v => v.Kind == MatchKind.Typo));
    private readonly ulong _topics = Bits(plan, w => w.Expansions.Exists(v => corpus.Topicality[v.Term] >= MinimumShouldMatch.TopicShare));
    private readonly ulong _topicNames = Bits(plan, w => w.Expansions.Exists(v => !corpus.IsGroup(v.Term) && corpus.Topicality[v.Term] >= MinimumShouldMatch.TopicShare));

    /// <summary>Whether a row has all the words that were looked for.</summary>
    public bool IsFull(int row) => _asked != 0 && marks.Found(row) == _asked;

    /// <summary>The share of the looked-for words that a row has, by weight.</summary>
    public float Coverage(int row) => plan.ContentWeight == 0 ? 0 : MathF.Min(1, marks.Coverage(row) / plan.ContentWeight);

    /// <summary>Whether a row that lacks words may be shown.</summary>
    public bool IsAllowed(int row)
    {
        var found = marks.Found(row);
        if (found == _asked)
        {
            return true;
        }

        return MinimumShouldMatch.Allows(
            Coverage(row), System.Numerics.BitOperations.PopCount(found & ~_guessed), plan.ContentWords, (found & _topics) != 0, (found & _topicNames) != 0, System.Numerics.BitOperations.PopCount(_guessed));
    }

    /// <summary>The score of the first pass.</summary>
    public ScoredDocument First(int row)
    {
        var coverage = Coverage(row);
        var words = plan.ScoredWeight == 0 ? 0 : marks.Score(row) / plan.ScoredWeight;
        return new ScoredDocument(row, KindFactor(row) * words * MathF.Pow(coverage, weights.CoveragePower))
        {
            Full = IsFull(row),
            Coverage = coverage,
            Words = words,
        };
    }

    /// <summary>The score of the second pass.</summary>
    public ScoredDocument Second(ScoredDocument first)
    {
        var row = corpus.Rows[first.Row];
        float best = 0, second = 0;
        var bonus = 0f;
        var closest = -1;
        for (var i = 0; i < row.Texts.Length; i++)
        {
            var field = row.Texts[i].Field;
            if (IsWording(field))
            {
                var alike = WordingMatch.Similarity(row.Texts[i], plan, marks, corpus, weights) * (field == SearchField.Asked ? weights.AskedWording : 1);
                bonus += field == SearchField.Title && alike >= SameWords ? weights.WholeTitle : 0;
                bonus += field == SearchField.Title ? weights.SaidTitle * Said(row.Texts[i]) : 0;
                second = MathF.Max(second, MathF.Min(best, alike));
                (best, closest) = alike > best ? (alike, i) : (best, closest);
            }
        }

        var nearness = WordingMatch.Nearness(row, plan, marks);
        var words = weights.Words * first.Words * MathF.Pow(first.Coverage, weights.CoveragePower);
        var score = KindFactor(first.Row) * (words + (weights.Wording * (best + (weights.SecondWording * second))) + (weights.Nearness * nearness * first.Coverage) + bonus);
        return first with { Score = score, Wording = best, Nearness = nearness, Closest = closest };
    }

    // The share of the query that a title says, if the query has all the words of it that matter: all but grammar and
    // what the whole site is about. 0 if it lacks one.
    private float Said(IndexedText title)
    {
        var said = 0UL;
        foreach (var word in title.Words)
        {
            var words = marks.ShownWordsOf(word);
            said |= words;
            if (words == 0 && corpus.Topicality[word] < MinimumShouldMatch.TopicShare && !StopWords.IsEmpty(corpus.Words[word]) && !StopWords.IsLight(corpus.Words[word]))
            {
                return 0;
            }
        }

        var weight = 0f;
        for (; said != 0; said &= said - 1)
        {
            weight += plan.Words[System.Numerics.BitOperations.TrailingZeroCount(said)].Weight;
        }

        return plan.ContentWeight == 0 ? 0 : weight / plan.ContentWeight;
    }

    private static bool IsWording(SearchField field) =>
        field is SearchField.Title or SearchField.Asked or SearchField.Called or SearchField.Heading;

    private float KindFactor(int row) => corpus.Pages[corpus.PageOfRow[row]].Kind switch
    {
        SearchKind.Faq => 1,
        SearchKind.Term => weights.Term,
        _ => corpus.Rows[row].Heading is null ? weights.Article : weights.Section,
    };

    private static ulong Bits(QueryPlan plan, Func<QueryWord, bool> which)
    {
        var bits = 0UL;
        for (var i = 0; i < plan.Words.Length; i++)
        {
            bits |= plan.Words[i].Role == WordRole.Content && which(plan.Words[i]) ? 1UL << i : 0;
        }

        return bits;
    }
}

/// <summary>A row with its score and what the score was made of.</summary>
internal readonly record struct ScoredDocument(int Row, float Score)
{
    /// <summary>Whether the row has all the looked-for words.</summary>
    public bool Full { get; init; }

    /// <summary>The share of the looked-for words that the row has, by weight.</summary>
    public float Coverage { get; init; }

    /// <summary>How much the words say, wherever they stand.</summary>
    public float Words { get; init; }

    /// <summary>How alike the query is to <see cref="Closest"/>.</summary>
    public float Wording { get; init; }

    /// <summary>How near the words stand together.</summary>
    public float Nearness { get; init; }

    /// <summary>The place of the most alike wording in the row's texts, or -1.</summary>
    public int Closest { get; init; } = -1;
}
