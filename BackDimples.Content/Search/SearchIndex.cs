using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Search.Highlighting;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;
using BackDimples.Content.Search.Ranking;

namespace BackDimples.Content.Search;

/// <summary>
/// The search engine: a frozen index of a library, asked by many threads at once. Whatever is typed, it never throws,
/// and the same query always has the same hits in the same order.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SearchCorpus _corpus;
    private readonly TermDictionary _table;
    private readonly ImmutableArray<string> _sharedWords;
    private readonly RankingWeights _weights;
    private readonly QueryAnalyzer _reader;
    private readonly ConcurrentBag<ScoreAccumulator> _spaces = [];

    private SearchIndex(SearchCorpus corpus, TermDictionary table, ImmutableArray<string> sharedWords, RankingWeights weights)
    {
        _corpus = corpus;
        _table = table;
        _sharedWords = sharedWords;
        _weights = weights;
        _reader = new QueryAnalyzer(corpus, weights);
    }

    /// <summary>The number of rows: answers, articles, their sections, and terms.</summary>
    public int Rows => _corpus.Rows.Length;

    /// <summary>The number of different words.</summary>
    public int Words => _corpus.Words.Length;

    internal SearchCorpus Corpus => _corpus;

    /// <summary>Indexes a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="previous">An earlier index, from which the pages that have not changed are taken over; it stays usable.</param>
    public static SearchIndex Build(ContentLibrary library, SearchIndex? previous = null) => Build(library, previous, RankingWeights.Default);

    internal static SearchIndex Build(ContentLibrary library, SearchIndex? previous, RankingWeights weights)
    {
        var shared = SearchProjection.SharedWords(library);
        var reusable = previous is not null && previous._weights == weights && previous._sharedWords.SequenceEqual(shared, StringComparer.Ordinal);
        var (corpus, table) = SearchCorpusBuilder.Build(library, weights, reusable ? previous!._corpus : null, reusable ? previous!._table : null);
        return new SearchIndex(corpus, table, shared, weights);
    }

    /// <summary>Answers a query.</summary>
    public SearchResults Search(SearchQuery query)
    {
        var text = query.Text ?? "";
        var filter = new SearchFilter(_corpus, query);
        if (string.IsNullOrWhiteSpace(text))
        {
            return ShowUseful(text, query, filter);
        }

        var plan = _reader.Read(text);
        if (plan.ContentWords == 0)
        {
            return new SearchResults { Query = text, Total = 0, Hits = [] };
        }

        var space = _spaces.TryTake(out var spare) ? spare : new ScoreAccumulator(_corpus.Rows.Length, _corpus.Words.Length, _corpus.Pages.Length);
        space.Match(_corpus, plan);
        var ranker = new Ranker(_corpus, _weights, plan, space);
        var selection = new TopHitsCollector(_corpus, _weights, ranker, space, filter);
        var found = selection.Run(Offset(query) + Limit(query));
        var hits = new HitBuilder(_corpus, plan, space, query.Explain);
        var results = new SearchResults
        {
            Query = text,
            Corrected = plan.Correct(word => found.Pages is [var best, ..] && IsIn(word, best.Best.Row)),
            Relaxed = found.Relaxed,
            Total = found.Total,
            Hits = [.. found.Pages.Skip(Offset(query)).Take(Limit(query)).Select(hits.Write)],
            TagFacets = filter.TagFacets(),
            KindFacets = filter.KindFacets(),
        };
        space.Clear(plan);
        _spaces.Add(space);
        return results;
    }

    /// <summary>Gives back the scratch space; searches that are under way finish, and later ones still work.</summary>
    public void Dispose() => _spaces.Clear();

    private SearchResults ShowUseful(string text, SearchQuery query, SearchFilter filter)
    {
        var pages = new List<int>();
        foreach (var page in _corpus.Useful)
        {
            filter.Count(page);
            if (filter.Admits(page))
            {
                pages.Add(page);
            }
        }

        return new SearchResults
        {
            Query = text,
            Total = pages.Count,
            Hits = [.. pages.Skip(Offset(query)).Take(Limit(query)).Select(p => HitBuilder.Plain(_corpus.Pages[p]))],
            TagFacets = filter.TagFacets(),
            KindFacets = filter.KindFacets(),
        };
    }

    private bool IsIn(string word, int row) => _corpus.WordNames.Find(word) is var term and >= 0 && Array.IndexOf(_corpus.Rows[row].Terms, term) >= 0;

    private static int Offset(SearchQuery query) => Math.Max(0, query.Offset);

    private static int Limit(SearchQuery query) => Math.Clamp(query.Limit, 1, SearchQuery.MaxLimit);
}
