using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Search.Ranking;

/// <summary>
/// Gives the documents that a query touches their order. The first pass adds up what the words say and is cheap; the second
/// compares the query with every wording of the best documents. Both are pure: the same corpus and query give the same scores.
/// </summary>
internal sealed class Ranker(SearchCorpus corpus, RankingWeights weights, QueryPlan plan, ScoreAccumulator marks)
{
    /// <summary>A term that this share of the pages names is what the site is about.</summary>
    private const float TopicShare = 0.5f;

    // As alike as a title is to itself; one synonym for a word of it makes less.
    private const float SameWords = 0.995f;

    private readonly ulong _asked = Bits(plan, _ => true);
    private readonly ulong _guessed = Bits(plan, w => w.Expansions.TrueForAll(v => v.Kind == MatchKind.Typo));
    private readonly ulong _topicNames = Bits(plan, w => w.Expansions.Exists(v => !corpus.IsGroup(v.Term) && corpus.Topicality[v.Term] >= TopicShare));

    /// <summary>Whether a document has all the words that were looked for.</summary>
    public bool IsFull(int document) => _asked != 0 && marks.Found(document) == _asked;

    /// <summary>The share of the looked-for words that a document has, by weight.</summary>
    public float Coverage(int document) => plan.ContentWeight == 0 ? 0 : MathF.Min(1, marks.Coverage(document) / plan.ContentWeight);

    /// <summary>
    /// Whether a document that lacks words may be shown by its words alone: when it has most of what was asked, two words
    /// at least, or when the query names what the site is about.
    /// </summary>
    public bool IsAllowed(ScoredDocument scored)
    {
        var found = marks.Found(scored.Document);
        return (scored.Coverage >= weights.MostAsked && System.Numerics.BitOperations.PopCount(found & ~_guessed) >= 2)
            || (scored.Coverage >= weights.LeastAsked && (found & _topicNames) != 0);
    }

    /// <summary>The score of the first pass.</summary>
    public ScoredDocument First(int document)
    {
        var coverage = Coverage(document);
        var words = plan.ScoredWeight == 0 ? 0 : marks.Score(document) / plan.ScoredWeight;
        return new ScoredDocument(document, KindFactor(document) * words * MathF.Pow(coverage, weights.CoveragePower))
        {
            Full = IsFull(document),
            Coverage = coverage,
            Words = words,
        };
    }

    /// <summary>The score of the second pass.</summary>
    public ScoredDocument Second(ScoredDocument first)
    {
        var document = corpus.Documents[first.Document];
        float best = 0, second = 0;
        var bonus = 0f;
        var closest = -1;
        for (var i = 0; i < document.Texts.Length; i++)
        {
            var field = document.Texts[i].Field;
            if (IsWording(field))
            {
                var alike = WordingMatch.Similarity(document.Texts[i], plan, marks, corpus, weights) * (field == SearchField.Asked ? weights.AskedWording : 1);
                bonus += field == SearchField.Title && alike >= SameWords ? weights.WholeTitle : 0;
                bonus += field == SearchField.Title ? weights.SaidTitle * Said(document.Texts[i]) : 0;
                second = MathF.Max(second, MathF.Min(best, alike));
                (best, closest) = alike > best ? (alike, i) : (best, closest);
            }
        }

        var nearness = WordingMatch.Nearness(document, plan, marks);
        var words = weights.Words * first.Words * MathF.Pow(first.Coverage, weights.CoveragePower);
        var score = KindFactor(first.Document) * (words + (weights.Wording * (best + (weights.SecondWording * second))) + (weights.Nearness * nearness * first.Coverage) + bonus);
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
            if (words == 0 && corpus.Topicality[word] < TopicShare && !StopWords.IsEmpty(corpus.Words[word]) && !StopWords.IsLight(corpus.Words[word]))
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

    private float KindFactor(int document) => corpus.Pages[corpus.PageOfDocument[document]].Kind switch
    {
        SearchKind.Faq => 1,
        SearchKind.Term => weights.Term,
        _ => corpus.Documents[document].Heading is null ? weights.Article : weights.Section,
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

/// <summary>A document with its score and what the score was made of.</summary>
internal readonly record struct ScoredDocument(int Document, float Score)
{
    /// <summary>Whether the document has all the looked-for words.</summary>
    public bool Full { get; init; }

    /// <summary>The share of the looked-for words that the document has, by weight.</summary>
    public float Coverage { get; init; }

    /// <summary>How much the words say, wherever they stand.</summary>
    public float Words { get; init; }

    /// <summary>How alike the query is to <see cref="Closest"/>.</summary>
    public float Wording { get; init; }

    /// <summary>How near the words stand together.</summary>
    public float Nearness { get; init; }

    /// <summary>The place of the most alike wording in the document's texts, or -1.</summary>
    public int Closest { get; init; } = -1;
}
