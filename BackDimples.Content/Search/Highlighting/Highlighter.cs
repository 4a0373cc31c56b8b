using System.Text;
using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Ranking;

namespace BackDimples.Content.Search.Highlighting;

/// <summary>Makes excerpts that are safe to put into HTML. Not thread-safe: it reuses its scratch space.</summary>
internal sealed class Highlighter(ScoreAccumulator marks)
{
    private readonly StringBuilder _html = new(512);
    private bool[] _marked = new bool[256];

    private const int WholeUpTo = 220;
    private const int WindowWords = 34;

    /// <summary>The best excerpt of a document: from its answer when the words are there, else from where most of them are.</summary>
    public string Of(IndexDocument document)
    {
        IndexedText? best = null;
        var most = -1;
        foreach (var text in document.Texts)
        {
            if (text.Field is SearchField.Answer or SearchField.Body or SearchField.Takeaway)
            {
                var found = 0UL;
                foreach (var word in text.Words)
                {
                    found |= marks.ShownWordsOf(word);
                }

                // An answer is worth reading even where another text has one word more.
                var count = System.Numerics.BitOperations.PopCount(found) + (text.Field == SearchField.Answer ? 1 : 0);
                if (count > most)
                {
                    (best, most) = (text, count);
                }
            }
        }

        return best is null ? "" : Of(best);
    }

    /// <summary>An excerpt of a text, with the marked words in <c>mark</c>.</summary>
    private string Of(IndexedText text)
    {
        var marked = Marked(text);
        var (first, last) = text.Text.Length <= WholeUpTo ? (0, text.Words.Length) : Window(marked);
        var html = _html.Clear();
        Span<char> buffer = stackalloc char[Tokenizer.MaxWordLength];
        var reader = new Tokenizer(text.Text, buffer);
        var at = 0;
        for (var i = 0; i < last && reader.Read(); i++)
        {
            if (i == first && first > 0)
            {
                html.Append('…');
                at = reader.Start;
            }

            if (i >= first && marked[i])
            {
                Encode(html, text.Text.AsSpan(at, reader.Start - at));
                html.Append("<mark>");
                Encode(html, text.Text.AsSpan(reader.Start, reader.End - reader.Start));
                html.Append("</mark>");
                at = reader.End;
            }
        }

        if (last < text.Words.Length)
        {
            Encode(html, text.Text.AsSpan(at, reader.End - at));
            return html.Append('…').ToString();
        }

        Encode(html, text.Text.AsSpan(at).TrimEnd());
        return html.ToString();
    }

    /// <summary>Writes a text so that none of it is markup; line breaks become spaces.</summary>
    public static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' or '\r' => html.Append(' '),
                _ => html.Append(c),
            };
        }
    }

    private ReadOnlySpan<bool> Marked(IndexedText text)
    {
        _marked = _marked.Length >= text.Words.Length ? _marked : new bool[text.Words.Length * 2];
        var marked = _marked.AsSpan(0, text.Words.Length);
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = marks.IsMarked(text.Words[i]);
        }

        foreach (var spot in text.Synonyms)
        {
            if (marks.IsMarked(spot.Group))
            {
                marked.Slice(spot.Start, spot.Length).Fill(true);
            }
        }

        return marked;
    }

    private static (int First, int Last) Window(ReadOnlySpan<bool> marked)
    {
        int best = 0, most = 0, now = 0;
        for (var end = 0; end < marked.Length; end++)
        {
            now += marked[end] ? 1 : 0;
            now -= end >= WindowWords && marked[end - WindowWords] ? 1 : 0;
            if (now > most)
            {
                (best, most) = (Math.Max(0, end - WindowWords + 1), now);
            }
        }

        // A few words before the first found one, so that it is read in its sentence.
        return (best, Math.Min(marked.Length, best + WindowWords));
    }
}
