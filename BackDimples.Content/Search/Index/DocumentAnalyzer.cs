using BackDimples.Content.Search.Analysis;

namespace BackDimples.Content.Search.Index;

/// <summary>Reads texts into documents. Not thread-safe: it reuses its scratch space.</summary>
internal sealed class DocumentAnalyzer(TermDictionary table, RankingWeights weights)
{
    private readonly char[] _buffer = new char[Tokenizer.MaxWordLength];
    private readonly float[] _fieldWeights = weights.Fields;
    private readonly List<int> _words = [];
    private readonly List<SynonymMatch> _spots = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly Dictionary<int, (float Weight, ushort Fields)> _terms = [];

    /// <summary>How long a text of a field usually is, in words, and how much it matters that it is longer (0 to 1).</summary>
    private static (float Usual, float Matters) LengthOf(SearchField field) => field switch
    {
        SearchField.Title => (9, 0.3f),
        SearchField.Answer => (28, 0.4f),
        SearchField.Takeaway => (90, 0.5f),
        SearchField.Heading => (12, 0.3f),
        SearchField.Body => (120, 0.7f),
        _ => (1, 0),
    };

    public IndexDocument Read(IReadOnlyList<(SearchField Field, string Text)> texts, Rendering.Heading? heading = null)
    {
        var read = new IndexedText[texts.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = ReadText(texts[i].Field, texts[i].Text);
        }

        _terms.Clear();
        foreach (var field in read.GroupBy(t => t.Field))
        {
            AddField(field.Key, field);
        }

        var terms = new int[_terms.Count];
        var impacts = new float[terms.Length];
        var fields = new ushort[terms.Length];
        var at = 0;
        foreach (var (term, (weight, mask)) in _terms)
        {
            terms[at] = term;
            impacts[at] = weight / (weights.Saturation + weight);
            fields[at++] = mask;
        }

        return new IndexDocument { Texts = read, Heading = heading, Terms = terms, Impacts = impacts, Fields = fields };
    }

    private IndexedText ReadText(SearchField field, string text)
    {
        _words.Clear();
        _spots.Clear();
        var reader = new Tokenizer(text, _buffer);
        Span<char> joined = stackalloc char[2 * Tokenizer.MaxWordLength];
        var (end, length) = (-1, 0);
        while (reader.Read())
        {
            // "co-operative" is found as "cooperative" too.
            var isCompound = end > 0 && reader.Start == end + 1 && text[end] is '-' or '\u2010' or '\u2011';
            reader.Word.CopyTo(joined[length..]);
            if (isCompound && length > 0 && length + reader.Word.Length <= Tokenizer.MaxWordLength)
            {
                _spots.Add(new SynonymMatch(table.Intern(joined[..(length + reader.Word.Length)]), _words.Count - 1, 2));
            }

            reader.Word.CopyTo(joined);
            (end, length) = (reader.End, reader.Word.Length);
            _words.Add(table.Intern(reader.Word));
        }

        for (var i = 0; i < _words.Count; i++)
        {
            if (table.PhrasesByStem.TryGetValue(table.Stems[_words[i]], out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    if (StandsAt(phrase, i))
                    {
                        _spots.Add(new SynonymMatch(phrase.Group, i, phrase.Stems.Length));
                    }
                }
            }
        }

        return new IndexedText(field, text, [.. _words], [.. _spots]);
    }

    private bool StandsAt(SynonymEntry phrase, int start)
    {
        if (start + phrase.Stems.Length > _words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Stems.Length; i++)
        {
            if (table.Stems[_words[start + i]] != phrase.Stems[i])
            {
                return false;
            }
        }

        return true;
    }

    private void AddField(SearchField field, IEnumerable<IndexedText> texts)
    {
        _counts.Clear();
        var length = 0;
        foreach (var text in texts)
        {
            length += text.Words.Length;
            foreach (var word in text.Words)
            {
                Count(word);
            }

            foreach (var spot in text.Synonyms)
            {
                Count(spot.Group);
            }
        }

        var (usual, matters) = LengthOf(field);
        var perWord = _fieldWeights[(int)field] / (1 - matters + (matters * length / usual));
        foreach (var (term, count) in _counts)
        {
            // Grammar is looked for only where questions are asked.
            if (field is SearchField.Title or SearchField.Asked || !StopWords.IsEmpty(table.Words[term]))
            {
                var sofar = _terms.GetValueOrDefault(term);
                _terms[term] = (sofar.Weight + (perWord * 2 * count / (count + 1)), (ushort)(sofar.Fields | (1 << (int)field)));
            }
        }
    }

    private void Count(int term) => _counts[term] = _counts.GetValueOrDefault(term) + 1;
}
