using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Text;

namespace BackDimples.Content.Search.Meaning;

/// <summary>
/// How near a query's meaning is to each page of a corpus. A page is as near as the nearest of its texts (the title, the
/// short answer, another wording, a heading, a passage), tempered by title and answer together: what the page is about.
/// Immutable.
/// </summary>
internal sealed class SemanticIndex
{
    /// <summary>What the nearest text counts; the rest is for title and answer together.</summary>
    private const float Nearest = 0.6f;

    // A part of a page is less than the page: a heading or a passage alone may be about something beside the matter.
    private const float Together = 0.95f;
    private const float Part = 0.8f;

    /// <summary>Up to this many pages, the nearest by title and answer, are compared text by text.</summary>
    private const int MostCompared = 256;

    private readonly Text[][] _pages;

    private SemanticIndex(Text[][] pages) => _pages = pages;

    /// <summary>One text of a page.</summary>
    /// <param name="Worth">What its nearness counts.</param>
    /// <param name="Document">The document of the page in which it stands.</param>
    /// <param name="Vector">The vector, or null while there is none.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Text(float Worth, int Document, float[]? Vector);

    /// <summary>How near a page is, and which of its documents has its nearest text.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Score(float Value, int Document);

    /// <summary>Places the vectors that there are under the pages; a page without one of its title is as far as can be.</summary>
    public static SemanticIndex Build(SearchCorpus corpus, VectorStore store) =>
        new([.. corpus.Pages.Select(page => TextsOf(page).Select(t => new Text(t.Worth, t.Document, store.Find(Fold(t.Text)))).ToArray())]);

    /// <summary>The texts of all pages that need vectors, titles and short answers first.</summary>
    public static IEnumerable<string> Texts(SearchCorpus corpus) =>
        corpus.Pages.SelectMany(p => TextsOf(p).Take(3)).Concat(corpus.Pages.SelectMany(p => TextsOf(p).Skip(3))).Select(t => Fold(t.Text)).Distinct(StringComparer.Ordinal);

    /// <summary>The nearness of every page to a query, given by one vector or by several readings of it.</summary>
    public Score[] Find(IReadOnlyList<float[]> query)
    {
        var scores = new Score[_pages.Length];
        for (var page = 0; page < scores.Length; page++)
        {
            scores[page] = Measure(_pages[page].AsSpan(0, Math.Min(3, _pages[page].Length)), _pages[page], query);
        }

        var bar = float.MinValue;
        if (scores.Length > MostCompared)
        {
            var values = Array.ConvertAll(scores, s => s.Value);
            Array.Sort(values);
            bar = values[^MostCompared];
        }

        for (var page = 0; page < scores.Length; page++)
        {
            if (scores[page].Value >= bar)
            {
                scores[page] = Measure(_pages[page], _pages[page], query);
            }
        }

        return scores;
    }

    /// <summary>A text as it is read for its meaning: the model does not know letters with accents, and takes their words for unknown.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Accents.Remove(char.ToLowerInvariant(from[i]));
        }
    });

    private static Score Measure(ReadOnlySpan<Text> texts, Text[] page, IReadOnlyList<float[]> query)
    {
        var best = new Score(0, 0);
        foreach (var vector in query)
        {
            var (nearest, document) = (0f, 0);
            foreach (var text in texts)
            {
                var near = text.Vector is null ? 0 : text.Worth * TensorPrimitives.Dot<float>(vector, text.Vector);
                (nearest, document) = near > nearest ? (near, text.Document) : (nearest, document);
            }

            var whole = page.Length > 2 && page[2].Vector is { } about ? TensorPrimitives.Dot<float>(vector, about) : 0;
            var value = (Nearest * nearest) + ((1 - Nearest) * whole);
            best = value > best.Value ? new Score(value, document) : best;
        }

        return best;
    }

    // Title, answer, and both together come first, in this order.
    private static IEnumerable<(string Text, float Worth, int Document)> TextsOf(IndexedPage page)
    {
        yield return (page.Title, 1, 0);
        yield return (page.Answer, 1, 0);
        yield return ($"{page.Title} {page.Answer}", Together, 0);
        for (var document = 0; document < page.Documents.Length; document++)
        {
            foreach (var text in page.Documents[document].Texts)
            {
                if (text.Field is SearchField.Asked or SearchField.Called)
                {
                    yield return (text.Text, 1, document);
                }
                else if (text.Field is SearchField.Heading or SearchField.Takeaway)
                {
                    yield return (text.Text, Part, document);
                }
                else if (text.Field == SearchField.Body)
                {
                    foreach (var passage in Passages.Split(text.Text))
                    {
                        yield return (passage, Part, document);
                    }
                }
            }
        }
    }
}
