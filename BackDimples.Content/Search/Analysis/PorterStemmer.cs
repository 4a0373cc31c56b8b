namespace BackDimples.Content.Search.Analysis;

/// <summary>Brings the forms of an English word together (M. F. Porter, An algorithm for suffix stripping, 1980; and the comparatives of -y).</summary>
internal static class PorterStemmer
{
    private static readonly (string From, string To)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string From, string To)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>The stem of a lower-case word; words with other than the letters a to z, and short ones, are their own stems.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.Length > Tokenizer.MaxWordLength || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        // Beyond Porter: heavier and heaviest are forms of heavy.
        word = word.Length >= 6 && word.EndsWith("ier", StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - 3), "y")
            : word.Length >= 7 && word.EndsWith("iest", StringComparison.Ordinal) ? string.Concat(word.AsSpan(0, word.Length - 4), "y")
            : word;
        Span<char> letters = stackalloc char[Tokenizer.MaxWordLength + 4];
        word.CopyTo(letters);
        var length = Plurals(letters, word.Length);
        length = PastAndProgressive(letters, length);
        if (length > 0 && letters[length - 1] == 'y' && HasVowel(letters[..(length - 1)]))
        {
            letters[length - 1] = 'i';
        }

        length = ReplaceLongest(letters, length, Step2);
        length = ReplaceLongest(letters, length, Step3);
        length = DropSuffix(letters, length);
        return letters[..FinalE(letters, length)].ToString();
    }

    private static int Plurals(Span<char> w, int n)
    {
        var word = w[..n];
        return word.EndsWith("sses") || word.EndsWith("ies") ? n - 2 : word.EndsWith("ss") || !word.EndsWith("s") ? n : n - 1;
    }

    private static int PastAndProgressive(Span<char> w, int n)
    {
        var word = w[..n];
        if (word.EndsWith("eed"))
        {
            return Measure(w[..(n - 3)]) > 0 ? n - 1 : n;
        }

        var cut = word.EndsWith("ed") && HasVowel(w[..(n - 2)]) ? 2 : word.EndsWith("ing") && HasVowel(w[..(n - 3)]) ? 3 : 0;
        if (cut == 0)
        {
            return n;
        }

        n -= cut;
        word = w[..n];
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz") || (Measure(word) == 1 && EndsShort(word)))
        {
            w[n] = 'e';
            return n + 1;
        }

        return n > 1 && w[n - 1] == w[n - 2] && w[n - 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l' or 's' or 'z') ? n - 1 : n;
    }

    private static int ReplaceLongest(Span<char> w, int n, (string From, string To)[] rules)
    {
        var word = w[..n];
        var best = -1;
        for (var i = 0; i < rules.Length; i++)
        {
            if (word.EndsWith(rules[i].From) && (best < 0 || rules[i].From.Length > rules[best].From.Length))
            {
                best = i;
            }
        }

        if (best < 0 || Measure(w[..(n - rules[best].From.Length)]) == 0)
        {
            return n;
        }

        n -= rules[best].From.Length;
        rules[best].To.CopyTo(w[n..]);
        return n + rules[best].To.Length;
    }

    private static int DropSuffix(Span<char> w, int n)
    {
        var word = w[..n];
        var longest = "";
        foreach (var suffix in Step4)
        {
            if (suffix.Length > longest.Length && word.EndsWith(suffix))
            {
                longest = suffix;
            }
        }

        var rest = n - longest.Length;
        var fits = longest.Length > 0 && Measure(w[..rest]) > 1 && (longest != "ion" || (rest > 0 && w[rest - 1] is 's' or 't'));
        return fits ? rest : n;
    }

    private static int FinalE(Span<char> w, int n)
    {
        if (n > 1 && w[n - 1] == 'e')
        {
            var measure = Measure(w[..(n - 1)]);
            if (measure > 1 || (measure == 1 && !EndsShort(w[..(n - 1)])))
            {
                n--;
            }
        }

        return n > 1 && w[n - 1] == 'l' && w[n - 2] == 'l' && Measure(w[..n]) > 1 ? n - 1 : n;
    }

    private static bool IsConsonant(ReadOnlySpan<char> w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(w, i - 1),
        _ => true,
    };

    // How often a vowel run is followed by a consonant run.
    private static int Measure(ReadOnlySpan<char> w)
    {
        var count = 0;
        var afterVowel = false;
        for (var i = 0; i < w.Length; i++)
        {
            var consonant = IsConsonant(w, i);
            count += afterVowel && consonant ? 1 : 0;
            afterVowel = !consonant;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (!IsConsonant(w, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsShort(ReadOnlySpan<char> w) =>
        w.Length >= 3 && IsConsonant(w, w.Length - 1) && !IsConsonant(w, w.Length - 2) && IsConsonant(w, w.Length - 3)
        && w[^1] is not ('w' or 'x' or 'y');
}
