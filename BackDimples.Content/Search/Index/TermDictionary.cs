using System.Collections.Immutable;
using BackDimples.Content.Search.Analysis;

namespace BackDimples.Content.Search.Index;

/// <summary>
/// Gives every word of a corpus a number, and knows its stem and the groups of synonyms that it opens.
/// It only grows, and is handed on from one index to the next, so that the pages that have not changed keep their numbers.
/// Only building touches it, under its lock; an index works on frozen views.
/// </summary>
internal sealed class TermDictionary
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly Dictionary<string, int> _stemNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SynonymEntry[]> _phrasesByStem = [];

    /// <param name="synonyms">Groups of words and short phrases that mean the same.</param>
    public TermDictionary(ImmutableArray<ImmutableArray<string>> synonyms)
    {
        Synonyms = synonyms;
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var phrases = new List<SynonymEntry>();
        for (var i = 0; i < synonyms.Length; i++)
        {
            // A blank cannot be part of a word, so a group's name never meets one.
            var group = Intern($" {i}");
            foreach (var member in synonyms[i])
            {
                var words = Tokenizer.Split(member);
                if (words.Length > 0)
                {
                    phrases.Add(new SynonymEntry(group, words, [.. words.Select(StemNumber)]));
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
    public IReadOnlyDictionary<int, SynonymEntry[]> PhrasesByStem => _phrasesByStem;

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

/// <summary>A word or short phrase that means the same as the others of its group.</summary>
/// <param name="Group">The term that stands for the group.</param>
/// <param name="Words">Its words, as they are compared.</param>
/// <param name="Stems">The numbers of the stems of its words.</param>
internal sealed record SynonymEntry(int Group, string[] Words, int[] Stems);
