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
    public static Readability Of(string text, FrozenSet<string> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, sentences = 0, syllables = 0;
        var lines = text.AsSpan();
        foreach (var place in lines.Split('\n'))
        {
            var line = lines[place];
            var open = false;
            foreach (var range in line.Split(' '))
            {
                var token = line[range];
                var word = token.Trim(Punctuation);
                if (HasLetterOrDigit(word))
                {
                    words++;
                    open = true;
                    syllables += CountSyllables(word, known);
                }

                if (open && EndsSentence(token))
                {
                    sentences++;
                    open = false;
                }
            }

            sentences += open ? 1 : 0;
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

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> token) =>
        token.TrimEnd(ClosingMarks) is [.., '.' or '?' or '!' or ':' or ';'];

    private static int CountSyllables(ReadOnlySpan<char> word, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        Span<char> lower = word.Length <= UsualLength ? stackalloc char[word.Length] : new char[word.Length];
        var count = 0;
        var inVowels = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            lower[i] = char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : char.IsAscii(c) ? c : char.ToLowerInvariant(c);
            if (c is >= '\u0300' and <= '\u036F')
            {
                continue; // the accent of a decomposed letter
            }

            var vowel = (char.IsAscii(c) ? lower[i] : Accents.Remove(lower[i])) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        count = Math.Max(1, count - (count > 1 && HasSilentEnd(lower) ? 1 : 0));
        return count > 2 && names.Contains(lower) ? 2 : count;
    }

    private static bool HasSilentEnd(ReadOnlySpan<char> word) =>
        (word.EndsWith("e") && !word.EndsWith("le"))
        || (word.EndsWith("es") && !word.EndsWith("ses") && !word.EndsWith("les"))
        || (word.EndsWith("ed") && !word.EndsWith("ted") && !word.EndsWith("ded"));
}
