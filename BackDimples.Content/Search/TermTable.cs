using System.Collections.Immutable;

namespace BackDimples.Content.Search;

/// <summary>
/// Gives every word of a corpus a number, and knows its stem and the groups of synonyms that it opens.
/// It only grows, and is handed on from one index to the next, so that the pages that have not changed keep their numbers.
/// Only building touches it, under its lock; an index works on frozen views.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly Dictionary<string, int> _stemNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SynonymPhrase[]> _phrasesByStem = [];

    /// <param name="synonyms">Groups of words and short phrases that mean the same.</param>
    public TermTable(ImmutableArray<ImmutableArray<string>> synonyms)
    {
        Synonyms = synonyms;
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var buffer = new char[WordReader.MaxWordLength];
        var phrases = new List<SynonymPhrase>();
        for (var i = 0; i < synonyms.Length; i++)
        {
            // A blank cannot be part of a word, so a group's name never meets one.
            var group = Intern($" {i}");
            foreach (var member in synonyms[i])
            {
                var words = Split(member, buffer);
                if (words.Length > 0)
                {
                    phrases.Add(new SynonymPhrase(group, words, [.. words.Select(StemNumber)]));
                }
            }
        }

        foreach (var opening in phrases.GroupBy(p => p.Stems[0]))
        {
            _phrasesByStem[opening.Key] = [.. opening.DistinctBy(p => (p.Group, string.Join(' ', p.Stems)))];
        }

        // The members are words that readers type, whether a page has them or not.
        foreach (var word in phrases.SelectMany(p => p.Words))
        {
            Intern(word);
        }
    }

    public ImmutableArray<ImmutableArray<string>> Synonyms { get; }

    public List<string> Words { get; } = [];

    public List<string> StemNames { get; } = [];

    /// <summary>The stem of each word.</summary>
    public List<int> Stems { get; } = [];

    /// <summary>The phrases that begin with each stem.</summary>
    public IReadOnlyDictionary<int, SynonymPhrase[]> PhrasesByStem => _phrasesByStem;

    /// <summary>The number of a word, given to it now if it is new.</summary>
    public int Intern(ReadOnlySpan<char> word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        number = Words.Count;
        var name = word.ToString();
        _numbers[word] = number;
        Words.Add(name);
        Stems.Add(StemNumber(name));
        return number;
    }

    /// <summary>The words of a text, as they are compared.</summary>
    public static string[] Split(string text, Span<char> buffer)
    {
        var words = new List<string>();
        var reader = new WordReader(text, buffer);
        while (reader.Read())
        {
            if (reader.Word.Length > 0)
            {
                words.Add(reader.Word.ToString());
            }
        }

        return [.. words];
    }

    private int StemNumber(string word)
    {
        var stem = PorterStemmer.Stem(word);
        if (!_stemNumbers.TryGetValue(stem, out var number))
        {
            number = StemNames.Count;
            _stemNumbers[stem] = number;
            StemNames.Add(stem);
        }

        return number;
    }
}
