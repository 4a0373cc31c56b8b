using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;

namespace BackDimples.Content.Search.Query;

/// <summary>Reads what was typed into words, and finds the terms by which each may be found.</summary>
internal sealed class QueryAnalyzer(SearchCorpus corpus, RankingWeights weights)
{
    /// <summary>More different words than this are not looked for; the longest questions of people have about 40.</summary>
    public const int MaxWords = 48;

    /// <summary>A word of the content of this length or more is taken for finished, before it is taken for a beginning.</summary>
    private const int ShortestWhole = 3;

    private readonly SpellingSuggester _speller = new(corpus);

    /// <summary>As much of a text as is read.</summary>
    public static string Cut(string? text) => text is null ? "" : text.Length > SearchQuery.MaxLength ? text[..SearchQuery.MaxLength] : text;

    public QueryPlan Read(string text)
    {
        text = Cut(text);
        var words = Split(text);
        if (words.Count > 0)
        {
            words[^1].Unfinished = true;
        }

        Promote(words, WordRole.Light);
        Promote(words, WordRole.Empty);
        foreach (var word in words)
        {
            AddDirect(word);
        }

        AddPhrases(words);
        AddJoined(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Expansions.Count == 0 && words[i].Role != WordRole.Empty)
            {
                Repair(words[i]);
            }
        }

        foreach (var word in words)
        {
            word.Weight = WeightOf(word);
        }

        return new QueryPlan(text, [.. words]);
    }

    private static List<QueryWord> Split(string text)
    {
        Span<char> buffer = stackalloc char[Tokenizer.MaxWordLength];
        var reader = new Tokenizer(text, buffer);
        var words = new List<QueryWord>(8);
        while (words.Count < MaxWords && reader.Read())
        {
            var known = false;
            foreach (var word in words)
            {
                known |= reader.Word.SequenceEqual(word.Text);
            }

            if (!known && reader.Word.Length > 0)
            {
                var name = reader.Word.ToString();
                var role = StopWords.IsEmpty(name) ? WordRole.Empty : StopWords.IsLight(name) ? WordRole.Light : WordRole.Content;
                words.Add(new QueryWord { Text = name, Place = reader.Start..reader.End, Role = role });
            }
        }

        return words;
    }

    // When nothing better was typed, even little words are looked for: "what" is how many questions begin.
    private static void Promote(List<QueryWord> words, WordRole role)
    {
        if (words.TrueForAll(w => w.Role != WordRole.Content))
        {
            foreach (var word in words.Where(w => w.Role == role))
            {
                word.Role = WordRole.Content;
            }
        }
    }

    private void AddDirect(QueryWord word)
    {
        AddWord(word, word.Text, quality: 1, MatchKind.Exact);
        if (word is { Unfinished: true, Role: WordRole.Content })
        {
            AddPrefixes(word, word.Text);
        }
    }

    // The word itself, the other words of its stem, and the groups of synonyms that it belongs to.
    private void AddWord(QueryWord word, string text, float quality, MatchKind kind)
    {
        var term = corpus.WordNames.Find(text);
        var stem = term >= 0 ? corpus.Stems[term] : corpus.StemNames.Find(PorterStemmer.Stem(text));
        if (stem < 0)
        {
            return;
        }

        foreach (var sibling in corpus.WordsOfStem[stem])
        {
            Add(word, sibling, sibling == term ? quality : quality * weights.Stem, sibling == term || kind != MatchKind.Exact ? kind : MatchKind.Stem);
        }

        foreach (var group in corpus.GroupsOf(stem))
        {
            Add(word, group, quality * weights.Synonym, kind == MatchKind.Exact ? MatchKind.Synonym : kind);
        }
    }

    private void AddPrefixes(QueryWord word, string prefix)
    {
        // What was typed may be the whole word: then longer words are worth less.
        var damping = !word.IsWhole ? 1 : prefix.Length >= ShortestWhole ? 0.25f : 0.6f;
        var begun = corpus.WordNames.StartingWith(prefix);
        word.Expansions.EnsureCapacity(word.Expansions.Count + begun.Length);
        foreach (var term in begun)
        {
            var length = corpus.Words[term].Length;
            if (length > prefix.Length)
            {
                var quality = weights.Prefix * damping * (0.8f + (0.2f * prefix.Length / length));
                Add(word, term, quality, MatchKind.Prefix);
                foreach (var group in corpus.GroupsOf(corpus.Stems[term]))
                {
                    Add(word, group, quality * weights.Synonym, MatchKind.Synonym);
                }
            }
        }
    }

    private void AddPhrases(List<QueryWord> words)
    {
        for (var start = 0; start < words.Count - 1; start++)
        {
            var stem = StemOf(words[start].Text);
            if (stem >= 0 && corpus.PhrasesByStem.TryGetValue(stem, out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    if (phrase.Stems.Length > 1 && StandsAt(phrase, words, start))
                    {
                        for (var i = start; i < start + phrase.Stems.Length; i++)
                        {
                            Add(words[i], phrase.Group, weights.Synonym, MatchKind.Synonym);
                        }
                    }
                }
            }
        }
    }

    private bool StandsAt(SynonymEntry phrase, List<QueryWord> words, int start)
    {
        if (start + phrase.Stems.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Stems.Length; i++)
        {
            var word = words[start + i];
            var last = i == phrase.Stems.Length - 1 && word.Unfinished;
            if (StemOf(word.Text) != phrase.Stems[i] && !(last && phrase.Words[i].StartsWith(word.Text, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private int StemOf(string text)
    {
        var term = corpus.WordNames.Find(text);
        return term >= 0 ? corpus.Stems[term] : corpus.StemNames.Find(PorterStemmer.Stem(text));
    }

    // "green house" for "greenhouse"
    private void AddJoined(List<QueryWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (one, two) = (words[i], words[i + 1]);
            if (one.Text.Length + two.Text.Length is >= 6 and <= 24 && (one.Role == WordRole.Content || two.Role == WordRole.Content)
                && corpus.WordNames.Find(one.Text + two.Text) is var term and >= 0 && corpus.Frequency(term) > 0)
            {
                Add(one, term, weights.Stem, MatchKind.Stem);
                Add(two, term, weights.Stem, MatchKind.Stem);
            }
        }
    }

    private void Repair(QueryWord word)
    {
        if (word.Unfinished)
        {
            foreach (var stem in MorphologicalVariants.Stems(word.Text))
            {
                var number = corpus.StemNames.Find(stem);
                foreach (var term in number < 0 ? [] : corpus.WordsOfStem[number])
                {
                    Add(word, term, weights.Prefix * weights.Stem, MatchKind.Prefix);
                }
            }
        }

        if (word.Expansions.Count == 0)
        {
            word.Corrections = _speller.Suggest(word.Text, word.Unfinished);
            foreach (var part in word.Corrections.SelectMany(c => c.Words))
            {
                AddWord(word, part, weights.Typo, MatchKind.Typo);
            }
        }
    }

    private void Add(QueryWord word, int term, float quality, MatchKind kind)
    {
        if (corpus.Frequency(term) == 0)
        {
            return;
        }

        // Many beginnings lead to the same group of synonyms; its best is enough.
        if (corpus.IsGroup(term))
        {
            for (var i = 0; i < word.Expansions.Count; i++)
            {
                if (word.Expansions[i].Term == term)
                {
                    word.Expansions[i] = word.Expansions[i].Quality >= quality ? word.Expansions[i] : new TermExpansion(term, quality, kind);
                    return;
                }
            }
        }

        word.Expansions.Add(new TermExpansion(term, quality, kind));
    }

    private float WeightOf(QueryWord word)
    {
        if (word.Role == WordRole.Empty)
        {
            return TermWeighing.Little;
        }

        if (word.Role == WordRole.Light)
        {
            return TermWeighing.Light;
        }

        if (word.Expansions.Count == 0)
        {
            return TermWeighing.Unknown(corpus.Documents.Length);
        }

        // A beginning may be that of many words, and says only as much as they say together.
        var found = 0;
        var least = float.MaxValue;
        foreach (var variant in word.Expansions)
        {
            found += corpus.Frequency(variant.Term);
            least = variant.Kind is MatchKind.Prefix ? least : MathF.Min(least, WeightOfTerm(variant.Term));
        }

        return MathF.Min(least, TermWeighing.Of(found, corpus.Documents.Length) + 1);
    }

    private float WeightOfTerm(int term) =>
        corpus.IsGroup(term) ? TermWeighing.Of(corpus.Frequency(term), corpus.Documents.Length) : corpus.TermWeights[term];
}
