using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Search.Ranking;

/// <summary>The scratch space of one search, lent out by the index so that a search allocates little.</summary>
internal sealed class ScoreAccumulator(int documents, int terms, int pages)
{
    // A word in passing, deep in a text, says less of what a page answers than one in its title, wordings or short answer.
    private const float InBody = 0.5f;

    // A word that was guessed from a slip of the pen is there only perhaps.
    private const float Guessed = 0.6f;
    private const int Strong = ~((1 << (int)SearchField.Body) | (1 << (int)SearchField.Parent));

    private readonly int[] _touched = new int[documents];
    private readonly byte[] _lastWord = new byte[documents];
    private readonly float[] _current = new float[documents];
    private readonly float[] _score = new float[documents];
    private readonly float[] _coverage = new float[documents];
    private readonly bool[] _inBodyOnly = new bool[documents];
    private readonly ulong[] _found = new ulong[documents];
    private readonly ulong[] _markWords = new ulong[terms];
    private readonly float[] _markQuality = new float[terms];
    private readonly bool[] _marked = new bool[terms];
    private readonly int[] _countedIn = new int[pages];
    private ulong _shown;
    private int _search;
    private int _touchedCount;

    /// <summary>The documents that have any word of the query.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>The weight of a document's words, each at its best.</summary>
    public float Score(int document) => _score[document];

    /// <summary>The weight of the looked-for words that a document has; half for a word that only a body mentions.</summary>
    public float Coverage(int document) => _coverage[document];

    /// <summary>The looked-for words that a document has, one bit each.</summary>
    public ulong Found(int document) => _found[document];

    /// <summary>The words of the query that a term stands for, one bit each.</summary>
    public ulong WordsOf(int term) => _markWords[term];

    /// <summary>The words of the query that a term stands for and that are worth showing, one bit each.</summary>
    public ulong ShownWordsOf(int term) => _markWords[term] & _shown;

    /// <summary>Whether a term is marked where it stands.</summary>
    public bool IsMarked(int term) => _marked[term];

    /// <summary>How well a term stands for them.</summary>
    public float QualityOf(int term) => _markQuality[term];

    /// <summary>Walks the postings of all the words of a query, once.</summary>
    public void Match(SearchCorpus corpus, QueryPlan plan)
    {
        _search++;
        for (var i = 0; i < plan.Words.Length; i++)
        {
            var word = plan.Words[i];
            _shown |= word.Role == WordRole.Content ? 1UL << i : 0;
            foreach (var variant in word.Expansions)
            {
                _markWords[variant.Term] |= 1UL << i;
                _marked[variant.Term] |= word.Marks(variant);
                _markQuality[variant.Term] = MathF.Max(_markQuality[variant.Term], variant.Quality);
                if (word.Role != WordRole.Empty)
                {
                    Walk(corpus.PostingsOf(variant.Term), variant.Quality * word.Weight / Posting.Full, i, word.Role == WordRole.Content ? (variant.Kind == MatchKind.Typo ? word.Weight * Guessed : word.Weight) : 0);
                }
            }
        }
    }

    /// <summary>Whether a page is counted for the first time in this search.</summary>
    public bool CountPage(int page)
    {
        var first = _countedIn[page] != _search;
        _countedIn[page] = _search;
        return first;
    }

    /// <summary>Makes the space ready for the next search.</summary>
    public void Clear(QueryPlan plan)
    {
        foreach (var document in Touched)
        {
            _lastWord[document] = 0;
            _score[document] = 0;
            _coverage[document] = 0;
            _found[document] = 0;
        }

        foreach (var word in plan.Words)
        {
            foreach (var variant in word.Expansions)
            {
                _markWords[variant.Term] = 0;
                _marked[variant.Term] = false;
                _markQuality[variant.Term] = 0;
            }
        }

        _shown = 0;
        _touchedCount = 0;
    }

    // A document counts each word once, by the variant that is worth most there.
    private void Walk(ReadOnlySpan<Posting> postings, float worth, int word, float coverage)
    {
        var mark = (byte)(word + 1);
        foreach (ref readonly var posting in postings)
        {
            var document = posting.Document;
            var value = posting.ImpactBits * worth;
            if (_lastWord[document] != mark)
            {
                if (_lastWord[document] == 0)
                {
                    _touched[_touchedCount++] = document;
                }

                _lastWord[document] = mark;
                _current[document] = value;
                _score[document] += value;
                _inBodyOnly[document] = (posting.Fields & Strong) == 0;
                _coverage[document] += _inBodyOnly[document] ? coverage * InBody : coverage;
                _found[document] |= coverage > 0 ? 1UL << word : 0;
                continue;
            }

            if (value > _current[document])
            {
                _score[document] += value - _current[document];
                _current[document] = value;
            }

            if (_inBodyOnly[document] && (posting.Fields & Strong) != 0)
            {
                _inBodyOnly[document] = false;
                _coverage[document] += coverage * (1 - InBody);
            }
        }
    }
}
