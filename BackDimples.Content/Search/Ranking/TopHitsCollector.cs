using System.Collections.Immutable;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Meaning;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Search.Ranking;

/// <summary>
/// Chooses the pages to show, by their words and by their meaning, and brings them into order. Without the nearness of each
/// page in meaning, words alone decide. The exact pages are those whose title, or another wording of it, is the query as typed.
/// </summary>
internal sealed class TopHitsCollector(
    SearchCorpus corpus, RankingWeights weights, Ranker ranker, ScoreAccumulator space, SearchFilter filter, SemanticIndex.Score[]? meaning, ReadOnlyMemory<int> exact)
{
    /// <summary>How many documents are compared wording by wording.</summary>
    private const int Compared = 48;

    /// <summary>A term is never above the page that answers: this many pages come first, if there are as many.</summary>
    private const int PagesBeforeTerms = 3;

    /// <summary>Above every score: what stands in the content as it was typed comes first.</summary>
    private const float AsTyped = 1000;

    /// <summary>A page to show.</summary>
    /// <param name="Number">Its number in the corpus.</param>
    /// <param name="Best">Its document that ranks best.</param>
    /// <param name="Sections">Its sections that were found, in order.</param>
    /// <param name="Score">What it is ranked by.</param>
    /// <param name="Nearness">Its nearness in meaning, or 0.</param>
    public sealed record Page(int Number, ScoredDocument Best, ImmutableArray<ScoredDocument> Sections, float Score, float Nearness);

    public sealed record Found(ImmutableArray<Page> Pages, int Total, bool Relaxed);

    /// <param name="wanted">How many pages are needed, in order, from the first.</param>
    public Found Run(int wanted)
    {
        var pages = ByPage(Compare(Gather(Math.Max(Compared, wanted * 4))));
        var bar = Bar(pages);
        var shown = new List<Page>();
        foreach (var page in pages)
        {
            if (IsShown(page, bar))
            {
                filter.Count(page.Number);
                if (filter.Admits(page.Number))
                {
                    shown.Add(page);
                }
            }
        }

        var total = shown.Count + CountBeyond(pages);
        return new Found(Arrange(shown), total, shown is [var first, ..] && !shown.Exists(p => p.Score >= first.Score && p.Best.Full));
    }

    // With the meaning known, a page that lacks words needs to be near enough; without it, pages with all the words come
    // alone unless another says the very thing in other words.
    private bool IsShown(Page page, float bar)
    {
        if (page.Score >= AsTyped || page.Best.Full)
        {
            return true;
        }

        return meaning is null
            ? page.Score > bar && ranker.IsAllowed(page.Best)
            : page.Nearness + (weights.WordsInGate * page.Best.Score) > weights.Gate && page.Score >= bar;
    }

    private float Bar(List<Page> pages)
    {
        float best = 0, full = 0;
        foreach (var page in pages)
        {
            best = MathF.Max(best, page.Score);
            full = page.Best.Full ? MathF.Max(full, page.Score) : full;
        }

        return meaning is null && full >= best * weights.Worthy ? full : MathF.Min(best, AsTyped) * weights.NearBest;
    }

    private List<ScoredDocument> Gather(int most)
    {
        var queue = new PriorityQueue<ScoredDocument, (bool, float)>();
        foreach (var document in space.Touched)
        {
            var scored = ranker.First(document);
            if (queue.Count < most)
            {
                queue.Enqueue(scored, (scored.Full, scored.Score));
            }
            else
            {
                queue.EnqueueDequeue(scored, (scored.Full, scored.Score));
            }
        }

        return [.. queue.UnorderedItems.Select(i => i.Element)];
    }

    // The best documents by the second pass, and after them the others by the first, so that later pages of results never change order.
    private List<ScoredDocument> Compare(List<ScoredDocument> documents)
    {
        documents.Sort(ByScore);
        var compared = Math.Min(Compared, documents.Count);
        for (var i = 0; i < compared; i++)
        {
            documents[i] = ranker.Second(documents[i]);
        }

        documents.Sort(ByScore);
        return documents;
    }

    private List<Page> ByPage(List<ScoredDocument> documents)
    {
        var found = new Dictionary<int, Page>();
        foreach (var group in documents.GroupBy(d => corpus.PageOfDocument[d.Document]))
        {
            var sections = group.Where(d => corpus.Documents[d.Document].Heading is not null).Take(3).ToImmutableArray();
            found[group.Key] = Score(group.Key, group.First(), sections);
        }

        for (var page = 0; page < meaning?.Length; page++)
        {
            if (!found.ContainsKey(page) && meaning[page].Value > weights.Gate)
            {
                found[page] = Score(page, new ScoredDocument(corpus.FirstDocument[page] + meaning[page].Document, 0), []);
            }
        }

        foreach (var page in exact.Span)
        {
            var typed = found.GetValueOrDefault(page) ?? Score(page, new ScoredDocument(corpus.FirstDocument[page], 0), []);
            found[page] = typed with { Score = typed.Score + AsTyped };
        }

        var pages = found.Values.ToList();
        pages.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Number.CompareTo(other.Number));
        return pages;
    }

    private Page Score(int page, ScoredDocument best, ImmutableArray<ScoredDocument> sections)
    {
        var nearness = meaning?[page].Value ?? 0;
        var score = (best.Score + (weights.Meaning * nearness)) * (corpus.IsFirst[page] ? weights.First : 1);
        return new Page(page, best, sections, score, nearness);
    }

    // Pages with all the words beyond those that were gathered: counted, and shown on later pages of results.
    private int CountBeyond(List<Page> pages)
    {
        foreach (var page in pages)
        {
            space.CountPage(page.Number);
        }

        var count = 0;
        foreach (var document in space.Touched)
        {
            var page = corpus.PageOfDocument[document];
            if (ranker.IsFull(document) && space.CountPage(page))
            {
                filter.Count(page);
                count += filter.Admits(page) ? 1 : 0;
            }
        }

        return count;
    }

    // Terms keep their place by score, but never come before the first pages.
    private ImmutableArray<Page> Arrange(List<Page> shown)
    {
        var (pages, terms) = (new List<Page>(), new List<Page>());
        foreach (var page in shown)
        {
            (corpus.Pages[page.Number].Kind == SearchKind.Term ? terms : pages).Add(page);
        }

        var arranged = ImmutableArray.CreateBuilder<Page>(shown.Count);
        int next = 0, term = 0;
        while (next < pages.Count || term < terms.Count)
        {
            var takePage = next < pages.Count && (next < PagesBeforeTerms || term == terms.Count || pages[next].Score >= terms[term].Score);
            arranged.Add(takePage ? pages[next++] : terms[term++]);
        }

        return arranged.DrainToImmutable();
    }

    private static int ByScore(ScoredDocument one, ScoredDocument other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Document.CompareTo(other.Document);
}
