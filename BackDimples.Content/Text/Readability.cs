using System.Collections.Frozen;

namespace BackDimples.Content.Text;

/// <summary>How hard a text is to read, by the Flesch-Kincaid grade.</summary>
/// <param name="Words">The number of words counted.</param>
/// <param name="Sentences">The number of sentences counted.</param>
/// <param name="Syllables">The number of syllables, estimated from the spelling.</param>
public sealed record Readability(int Words, int Sentences, int Syllables)
{
    /// <summary>
    /// The US school grade: 0.39 * words per sentence + 11.8 * syllables per word - 15.59
    /// (Kincaid and others, 1975). 0 for a text without words.
    /// </summary>
    public double Grade => Words == 0
        ? 0
        : (0.39 * Words / Math.Max(1, Sentences)) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Two texts taken as one.</summary>
    public static Readability operator +(Readability one, Readability other) =>
        new(one.Words + other.Words, one.Sentences + other.Sentences, one.Syllables + other.Syllables);

    /// <summary>Measures a text.</summary>
    /// <param name="text">Plain text; a line break ends a sentence (headings, list items).</param>
    /// <param name="names">Words that a writer cannot choose, such as names of structures: each counts as two syllables.</param>
    public static Readability Of(ReadOnlySpan<char> text, FrozenSet<string> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, sentences = 0, syllables = 0;
        var open = false;
        for (var start = 0; start <= text.Length;)
        {
            var end = Scan(text, start, out var isWord, out var vowels);
            var token = text[start..end];
            if (isWord)
            {
                words++;
                open = true;
                syllables += vowels < 2 ? 1 : CountSyllables(Trimmed(token), vowels, known);
            }

            if (open && (end == text.Length || text[end] == '\n' || EndsSentence(token)))
            {
                sentences++;
                open = false;
            }

            start = end + 1;
        }

        return new Readability(words, sentences, syllables);
    }

    /// <summary>Counts the words of a text that hold a letter or a digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var counted = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(c))
            {
                count++;
                counted = true;
            }
        }

        return count;
    }

    private const string Punctuation = ".,;:?!()\"'“”‘’[]";
    private const string ClosingMarks = "\"')”’]";

    /// <summary>Words that are no longer (letters) are folded without a detour through the heap.</summary>
    private const int UsualLength = 64;

    // A bit for each letter from a on.
    private const uint Vowels = (1 << ('a' - 'a')) | (1 << ('e' - 'a')) | (1 << ('i' - 'a')) | (1 << ('o' - 'a')) | (1 << ('u' - 'a')) | (1 << ('y' - 'a'));

    // The end of the token, whether it is a word, and its groups of vowels. One plain loop without branches that a processor
    // cannot foresee: every word of a site passes here before it serves.
    private static int Scan(ReadOnlySpan<char> text, int start, out bool isWord, out int vowels)
    {
        var wordly = false;
        var (count, before) = (0, 0u);
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is ' ' or '\n')
            {
                break;
            }

            if (c is >= '\u0300' and <= '\u036F')
            {
                continue; // the accent of a decomposed letter
            }

            var letter = (uint)((char.IsAscii(c) ? c | ' ' : Accents.Remove(char.ToLowerInvariant(c))) - 'a');
            var vowel = letter < 26 ? (Vowels >> (int)letter) & 1 : 0;
            count += (int)(vowel & ~before);
            before = vowel;
            wordly |= letter < 26 || char.IsLetterOrDigit(c);
        }

        (isWord, vowels) = (wordly, count);
        return at;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> token)
    {
        int start = 0, end = token.Length;
        while (start < end && IsPunctuation(token[start]))
        {
            start++;
        }

        while (end > start && IsPunctuation(token[end - 1]))
        {
            end--;
        }

        return token[start..end];
    }

    private static bool IsPunctuation(char c) => !char.IsAsciiLetterOrDigit(c) && Punctuation.Contains(c, StringComparison.Ordinal);

    private static bool EndsSentence(ReadOnlySpan<char> token) =>
        token.TrimEnd(ClosingMarks) is [.., '.' or '?' or '!' or ':' or ';'];

    private static int CountSyllables(ReadOnlySpan<char> word, int vowels, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        var count = vowels - (HasSilentEnd(word) ? 1 : 0);
        return count > 2 && IsAmong(names, word) ? 2 : count;
    }

    private static bool IsAmong(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names, ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= UsualLength ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = char.IsAscii(word[i]) ? char.IsAsciiLetterUpper(word[i]) ? (char)(word[i] | ' ') : word[i] : char.ToLowerInvariant(word[i]);
        }

        return names.Contains(lower);
    }

    // "e", "es" and "ed" at the end, unless the letter before makes a syllable of them.
    private static bool HasSilentEnd(ReadOnlySpan<char> word)
    {
        var last = FromEnd(word, 1);
        var second = FromEnd(word, 2);
        return last == 'e' ? second != 'l'
            : second == 'e' && last switch
            {
                's' => FromEnd(word, 3) is not ('s' or 'l'),
                'd' => FromEnd(word, 3) is not ('t' or 'd'),
                _ => false,
            };
    }

    // In lower case; a space before the first letter.
    private static char FromEnd(ReadOnlySpan<char> word, int place) =>
        place > word.Length ? ' ' : char.IsAsciiLetter(word[^place]) ? (char)(word[^place] | ' ') : word[^place];
}
