using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Highlighting;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Meaning;
using BackDimples.Content.Search.Query;
using BackDimples.Content.Search.Ranking;

namespace BackDimples.Content.Search;

/// <summary>
/// The search engine: a frozen index of a library, asked by many threads at once. Whatever is typed, it never throws,
/// and the same query with the same vectors always has the same hits in the same order.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SearchCorpus _corpus;
    private readonly TermDictionary _table;
    private readonly ImmutableArray<string> _sharedWords;
    private readonly RankingWeights _weights;
    private readonly QueryAnalyzer _analyzer;
    private readonly SemanticIndex? _meaning;
    private readonly ConcurrentBag<ScoreAccumulator> _spaces;

    private SearchIndex(SearchCorpus corpus, TermDictionary table, ImmutableArray<string> sharedWords, RankingWeights weights)
    {
        _corpus = corpus;
        _table = table;
        _sharedWords = sharedWords;
        _weights = weights;
        _analyzer = new QueryAnalyzer(corpus, weights);
        _spaces = [];
    }

    private SearchIndex(SearchIndex words, SemanticIndex meaning)
    {
        _corpus = words._corpus;
        _table = words._table;
        _sharedWords = words._sharedWords;
        _weights = words._weights;
        _analyzer = words._analyzer;
        _spaces = words._spaces;
        _meaning = meaning;
    }

    /// <summary>The number of documents: answers, articles, their sections, and terms.</summary>
    public int Documents => _corpus.Documents.Length;

    /// <summary>The number of different words.</summary>
    public int Words => _corpus.Words.Length;

    /// <summary>How many of <see cref="TextsToEmbed"/> come first, and are enough to find by meaning roughly: titles and short answers.</summary>
    public int LeadingTexts => Math.Min(3 * _corpus.Pages.Length, TextsToEmbed().Count());

    /// <summary>Whether it finds by meaning too.</summary>
    public bool HasMeaning => _meaning is not null;

    internal SearchCorpus Corpus => _corpus;

    /// <summary>Indexes a library, by words.</summary>
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

    /// <summary>The texts whose vectors <see cref="WithMeaning"/> looks for: titles and short answers first.</summary>
    public IEnumerable<string> TextsToEmbed() => SemanticIndex.Texts(_corpus);

    /// <summary>The same index, finding by meaning too, with the vectors that a store has now.</summary>
    public SearchIndex WithMeaning(VectorStore store) => new(this, SemanticIndex.Build(_corpus, store));

    /// <summary>
    /// The texts whose vectors <see cref="Search"/> needs to find by meaning: the query, and the query with its slips put
    /// right. Empty when vectors would be of no use.
    /// </summary>
    public ImmutableArray<string> Readings(SearchQuery query)
    {
        var text = QueryAnalyzer.Cut(query.Text);
        if (_meaning is null || string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        return _analyzer.Read(text).Correct(_ => false) is { } corrected ? [SemanticIndex.Fold(text), SemanticIndex.Fold(corrected)] : [SemanticIndex.Fold(text)];
    }

    /// <summary>Answers a query.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="vectors">The vectors of <see cref="Readings"/>; without them, words alone decide.</param>
    public SearchResults Search(SearchQuery query, IReadOnlyList<float[]>? vectors = null)
    {
        var text = query.Text ?? "";
        var filter = new SearchFilter(_corpus, query);
        if (string.IsNullOrWhiteSpace(text))
        {
            return ShowUseful(text, query, filter);
        }

        var plan = _analyzer.Read(text);
        var exact = _corpus.Wordings.GetValueOrDefault(Tokenizer.Normalize(plan.Text), []);
        if (plan.ContentWords == 0 && exact.Length == 0)
        {
            return new SearchResults { Query = text, Total = 0, Hits = [] };
        }

        var space = _spaces.TryTake(out var spare) ? spare : new ScoreAccumulator(_corpus.Documents.Length, _corpus.Words.Length, _corpus.Pages.Length);
        space.Match(_corpus, plan);
        var ranker = new Ranker(_corpus, _weights, plan, space);
        var meaning = vectors is { Count: > 0 } ? _meaning?.Find(vectors) : null;
        var found = new TopHitsCollector(_corpus, _weights, ranker, space, filter, meaning, exact).Run(Offset(query) + Limit(query));
        var hits = new HitBuilder(_corpus, plan, space, query.Explain);
        var results = new SearchResults
        {
            Query = text,
            Corrected = plan.Correct(word => found.Pages is [var best, ..] && IsIn(word, best.Best.Document)),
            Relaxed = found.Relaxed,
            WordsAlone = _meaning is not null && meaning is null,
            Total = found.Total,
            Hits = [.. found.Pages.Skip(Offset(query)).Take(Limit(query)).Select(hits.Build)],
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

    private bool IsIn(string word, int document) => _corpus.WordNames.Find(word) is var term and >= 0 && Array.IndexOf(_corpus.Documents[document].Terms, term) >= 0;

    private static int Offset(SearchQuery query) => Math.Max(0, query.Offset);

    private static int Limit(SearchQuery query) => Math.Clamp(query.Limit, 1, SearchQuery.MaxLimit);
}
