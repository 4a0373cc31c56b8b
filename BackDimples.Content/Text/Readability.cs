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

    /// <summary>Measures a text.</summary>
    /// <param name="text">Plain text; a line break ends a sentence (headings, list items).</param>
    /// <param name="names">Words that a writer cannot choose, such as names of structures: each counts as two syllables.</param>
    public static Readability Of(string text, IReadOnlySet<string> names)
    {
        int words = 0, sentences = 0, syllables = 0;
        var open = false;
        foreach (var line in text.Split('\n'))
        {
            foreach (var token in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = token.Trim(Punctuation);
                if (word.Any(char.IsLetterOrDigit))
                {
                    words++;
                    open = true;
                    var counted = CountSyllables(word);
                    syllables += names.Contains(word.ToLowerInvariant()) ? Math.Min(2, counted) : counted;
                }

                if (open && EndsSentence(token))
                {
                    sentences++;
                    open = false;
                }
            }

            if (open)
            {
                sentences++;
                open = false;
            }
        }

        return new Readability(words, sentences, syllables);
    }

    /// <summary>Counts the words of a text that hold a letter or a digit.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    private static readonly char[] Punctuation = ['.', ',', ';', ':', '?', '!', '(', ')', '"', '\'', '“', '”', '‘', '’', '[', ']'];

    private static bool EndsSentence(string token) =>
        token.TrimEnd('"', '\'', ')', '”', '’', ']') is [.., '.' or '?' or '!' or ':' or ';'];

    private static int CountSyllables(string word)
    {
        var count = 0;
        var inVowels = false;
        foreach (var c in TextNormalizer.Fold(word))
        {
            var vowel = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        var lower = word.ToLowerInvariant();
        var silentEnd = (lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal))
            || (lower.EndsWith("es", StringComparison.Ordinal) && !lower.EndsWith("ses", StringComparison.Ordinal) && !lower.EndsWith("les", StringComparison.Ordinal))
            || (lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("ted", StringComparison.Ordinal) && !lower.EndsWith("ded", StringComparison.Ordinal));
        return Math.Max(1, count - (silentEnd && count > 1 ? 1 : 0));
    }
}
