using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Text;

namespace BackDimples.Content.Search.Query;

/// <summary>Finds the words of a corpus that a misspelt word stands for.</summary>
internal sealed class SpellingSuggester(SearchCorpus corpus)
{
    /// <summary>What a word was taken for.</summary>
    /// <param name="Correction">The text to show.</param>
    /// <param name="Words">The word, or the two words that were written as one.</param>
    public sealed record Result(string Correction, string[] Words);

    /// <summary>How many slips are forgiven in a word of a length: one from 5 letters, two from 9.</summary>
    public static int SlipsAllowed(int length) => length >= 9 ? 2 : length >= 5 ? 1 : 0;

    /// <summary>How many equally near words are tried; the rest of the query says which was meant.</summary>
    private const int MostSuggestions = 4;

    private const int DocumentsToLookInto = 200;

    /// <summary>The likeliest corrections, the commonest first.</summary>
    /// <param name="word">A word that no page has.</param>
    /// <param name="unfinished">Whether it may be the beginning of a longer word.</param>
    public IReadOnlyList<Result> Suggest(string word, bool unfinished)
    {
        if (word.Length < 5 || !word.All(char.IsLetter))
        {
            return [];
        }

        var near = Nearest(word, unfinished: false);
        if (near.Count == 0 && Halves(word) is { } halves)
        {
            return [halves];
        }

        near = near.Count == 0 && unfinished ? Nearest(word, unfinished: true) : near;
        return [.. near.OrderByDescending(corpus.Frequency).Take(MostSuggestions).Select(t => new Result(corpus.Words[t], [corpus.Words[t]]))];
    }

    /// <summary>The number of slips between two words, or a number above what is forgiven.</summary>
    /// <remarks>Words that sound alike ("exersize", "exercise") differ by one slip at most, however they are spelt.</remarks>
    public static int Slips(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var allowed = SlipsAllowed(typed.Length);
        if (allowed == 0 || Math.Abs(typed.Length - word.Length) > 2 || OnlyFirstLetter(typed, word))
        {
            return int.MaxValue;
        }

        var slips = EditDistance.Between(typed, word, allowed);
        if (slips <= allowed)
        {
            return slips;
        }

        Span<char> one = stackalloc char[Tokenizer.MaxWordLength];
        Span<char> two = stackalloc char[Tokenizer.MaxWordLength];
        var sounds = EditDistance.Between(one[..Sound(typed, one)], two[..Sound(word, two)], allowed);
        return sounds == 0 || (sounds == 1 && typed.Length >= 7) ? sounds + 1 : int.MaxValue;
    }

    private List<int> Nearest(string word, bool unfinished)
    {
        var nearest = new List<int>();
        var least = int.MaxValue - 1;
        Span<char> swapped = [word[1], word[0]];
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var term in corpus.WordNames.StartingWith(pass == 0 ? word.AsSpan(0, 1) : swapped))
            {
                var candidate = corpus.Words[term];
                if (!Findable(term) || (unfinished ? candidate.Length <= word.Length : Math.Abs(candidate.Length - word.Length) > 2))
                {
                    continue;
                }

                var slips = Slips(word, unfinished ? candidate.AsSpan(0, word.Length) : candidate);
                if (slips < least)
                {
                    nearest.Clear();
                    least = slips;
                }

                if (slips == least)
                {
                    nearest.Add(term);
                }
            }
        }

        return nearest;
    }

    // "backpain" for "back pain": two words that follow each other somewhere.
    private Result? Halves(string word)
    {
        for (var cut = 3; cut <= word.Length - 3; cut++)
        {
            var (one, two) = (corpus.WordNames.Find(word.AsSpan(0, cut)), corpus.WordNames.Find(word.AsSpan(cut)));
            if (one >= 0 && two >= 0 && Follow(one, two))
            {
                return new Result($"{word[..cut]} {word[cut..]}", [word[..cut], word[cut..]]);
            }
        }

        return null;
    }

    private bool Follow(int one, int two)
    {
        var rarer = corpus.Frequency(one) < corpus.Frequency(two) ? one : two;
        foreach (var posting in corpus.PostingsOf(rarer)[..Math.Min(corpus.Frequency(rarer), DocumentsToLookInto)])
        {
            foreach (var text in corpus.Documents[posting.Document].Texts)
            {
                var words = text.Words.AsSpan();
                for (var at = words.IndexOf(one); at >= 0 && at + 1 < words.Length; at = Next(words, one, at))
                {
                    if (words[at + 1] == two)
                    {
                        return true;
                    }
                }
            }
        }

        return false;

        static int Next(ReadOnlySpan<int> words, int term, int at) => words[(at + 1)..].IndexOf(term) is var next and >= 0 ? at + 1 + next : -1;
    }

    private bool Findable(int term) => corpus.Frequency(term) > 0 || corpus.GroupsOf(corpus.Stems[term]).Length > 0;

    private static bool OnlyFirstLetter(ReadOnlySpan<char> typed, ReadOnlySpan<char> word) =>
        word.Length == 0 || (typed[0] != word[0] && !(typed.Length > 1 && word.Length > 1 && typed[0] == word[1] && typed[1] == word[0]));

    // The word roughly as it sounds in English: c, k, q; s, z, soft c; f, ph; i, y, ie, ei, ee, ea; double letters.
    private static int Sound(ReadOnlySpan<char> word, Span<char> to)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            var c = word[i];
            if (c == 'p' && next == 'h')
            {
                (c, i) = ('f', i + 1);
            }
            else if ((c is 'i' && next is 'e') || (c is 'e' && next is 'i' or 'a' or 'e'))
            {
                (c, i) = ('i', i + 1);
            }
            else
            {
                c = c switch
                {
                    'c' when next is 'e' or 'i' or 'y' => 's',
                    'c' or 'q' => 'k',
                    'z' => 's',
                    'y' => 'i',
                    _ => c,
                };
            }

            if (length == 0 || to[length - 1] != c)
            {
                to[length++] = c;
            }
        }

        return length;
    }
}
