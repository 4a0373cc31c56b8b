using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Text;

namespace BackDimples.Web.Pages.Search;

/// <summary>Finds the pages whose titles look most like a text that found nothing: a query, or a path.</summary>
public static class NearestTitles
{
    private const int GramLength = 3;

    /// <summary>The least likeness that is of help: about one common word in three.</summary>
    private const double LeastLikeness = 0.2;

    /// <summary>At most <paramref name="count"/> pages, the most alike first; none where nothing is alike.</summary>
    public static ImmutableArray<NearTitle> Of(ContentLibrary library, string text, int count)
    {
        var asked = Grams(text);
        if (asked.Count == 0)
        {
            return [];
        }

        var titles = library.Faqs.Select(f => new NearTitle(f.Question.Value, f.Path))
            .Concat(library.Articles.Select(a => new NearTitle(a.Title.Value, a.Path)));
        return [.. titles.Select(t => (Title: t, Likeness: Likeness(asked, Grams(t.Title))))
            .Where(t => t.Likeness >= LeastLikeness)
            .OrderByDescending(t => t.Likeness)
            .Take(count)
            .Select(t => t.Title)];
    }

    // Dice's coefficient over runs of three letters: it forgives endings, order and slips of the pen.
    private static double Likeness(HashSet<string> a, HashSet<string> b) =>
        2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<string> Grams(string text)
    {
        var words = TextNormalizer.Slugify(text).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var padded = words.Select(w => $" {w} ").ToList();
        return padded.SelectMany(w => Enumerable.Range(0, w.Length - GramLength + 1).Select(i => w.Substring(i, GramLength)))
            .ToHashSet(StringComparer.Ordinal);
    }
}
