using System.Collections.Immutable;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Search.Ranking;

/// <summary>Chooses the pages to show among the rows that a query touches, and brings them into order.</summary>
internal sealed class TopHitsCollector(SearchCorpus corpus, RankingWeights weights, Ranker ranker, ScoreAccumulator space, SearchFilter filter)
{
    /// <summary>How many rows are compared wording by wording.</summary>
    private const int Compared = 48;

    /// <summary>A term is never above the page that answers: this many pages come first, if there are as many.</summary>
    private const int PagesBeforeTerms = 3;

    /// <summary>A page with its row that ranks best, and the sections that were found, in order.</summary>
    public sealed record Page(int Number, ScoredDocument Best, ImmutableArray<ScoredDocument> Sections);

    public sealed record Found(ImmutableArray<Page> Pages, int Total, bool Relaxed);

    /// <param name="wanted">How many pages are needed, in order, from the first.</param>
    public Found Run(int wanted)
    {
        var keep = Math.Max(Compared, wanted * 4);
        var full = new PriorityQueue<ScoredDocument, float>();
        var lacking = new PriorityQueue<ScoredDocument, float>();
        foreach (var row in space.Touched)
        {
            if (ranker.IsFull(row))
            {
                Keep(full, row, keep);
            }
            else if (ranker.IsAllowed(row))
            {
                Keep(lacking, row, keep);
            }
        }

        var having = Compare(full);
        var others = Compare(lacking);
        var best = others.Count == 0 ? 0 : others[0].Score;
        var strict = having.Count > 0 && having[0].Score >= best * weights.Worthy;

        // All words first: then only what says the very thing in other words may stand above. Where all the words come
        // together by mere chance, or nowhere, whatever is near enough to the best is shown.
        var bar = strict ? having[0].Score : MathF.Max(best, having.Count > 0 ? having[0].Score : 0) * MinimumShouldMatch.Near;
        var shown = having.Where(r => strict || r.Score >= bar).Concat(others.Where(r => strict ? r.Score > bar : r.Score >= bar)).ToList();
        shown.Sort(ByScore);
        var pages = Fold(shown);
        var total = Count(strict ? ranker.IsFull : _ => false, shown);
        return new Found(pages, total, pages is [var first, ..] && !first.Best.Full);
    }

    // Counts every page with all the words, and of the others those that are shown.
    private int Count(Func<int, bool> always, List<ScoredDocument> shown)
    {
        var total = 0;
        foreach (var row in space.Touched)
        {
            if (always(row))
            {
                Add(row);
            }
        }

        shown.ForEach(r => Add(r.Row));
        return total;

        void Add(int row)
        {
            var page = corpus.PageOfRow[row];
            if (space.CountPage(page))
            {
                filter.Count(page);
                total += filter.Admits(page) ? 1 : 0;
            }
        }
    }

    private void Keep(PriorityQueue<ScoredDocument, float> queue, int row, int most)
    {
        if (!filter.Admits(corpus.PageOfRow[row]))
        {
            return;
        }

        var ranked = ranker.First(row);
        if (queue.Count < most)
        {
            queue.Enqueue(ranked, ranked.Score);
        }
        else
        {
            queue.EnqueueDequeue(ranked, ranked.Score);
        }
    }

    // The best rows by the second pass, and after them the others by the first, so that later pages of results never change order.
    private List<ScoredDocument> Compare(PriorityQueue<ScoredDocument, float> queue)
    {
        var rows = queue.UnorderedItems.Select(i => i.Element).ToList();
        rows.Sort(ByScore);
        var compared = Math.Min(Compared, rows.Count);
        for (var i = 0; i < compared; i++)
        {
            rows[i] = ranker.Second(rows[i]);
        }

        rows.Sort(0, compared, Comparer<ScoredDocument>.Create(ByScore));
        return rows;
    }

    private static int ByScore(ScoredDocument one, ScoredDocument other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Row.CompareTo(other.Row);

    private ImmutableArray<Page> Fold(List<ScoredDocument> rows)
    {
        var pages = new List<Page>();
        var terms = new List<Page>();
        foreach (var group in rows.GroupBy(r => corpus.PageOfRow[r.Row]))
        {
            var sections = group.Where(r => corpus.Rows[r.Row].Heading is not null).Take(3).ToImmutableArray();
            (corpus.Pages[group.Key].Kind == SearchKind.Term ? terms : pages).Add(new Page(group.Key, group.First(), sections));
        }

        // Terms keep their place by score, but never come before the first pages.
        var merged = ImmutableArray.CreateBuilder<Page>(pages.Count + terms.Count);
        int page = 0, term = 0;
        while (page < pages.Count || term < terms.Count)
        {
            var takePage = page < pages.Count && (page < PagesBeforeTerms || term == terms.Count || pages[page].Best.Score >= terms[term].Best.Score);
            merged.Add(takePage ? pages[page++] : terms[term++]);
        }

        return merged.DrainToImmutable();
    }
}
