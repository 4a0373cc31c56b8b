using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Text;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages;

/// <summary>Finds the pages that somebody with a wrong address may have been looking for.</summary>
public static class NearestPages
{
    private const int Most = 5;
    private const int LongestPath = 120;
    private const int ShortestWord = 3;

    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["faq", "article", "articles", "tags", "sources", "glossary", "the", "and", "are", "can", "does", "for", "from", "how", "into", "what", "which", "why", "you", "your", "html", "php"],
        StringComparer.Ordinal);

    /// <summary>At most five pages, the nearest first.</summary>
    /// <param name="path">The address that was asked for.</param>
    /// <param name="note">Words that say where to look, or nothing; a path in them comes first.</param>
    public static ImmutableArray<PageLink> Find(ContentLibrary library, string path, string note)
    {
        var asked = Words((path.Length > LongestPath ? path[..LongestPath] : path) + " " + note);
        if (asked.Count == 0)
        {
            return [];
        }

        var rarity = Rarity(library);
        return
        [
            .. Pages(library).Select(p => (Page: p, Score: Score(asked, p, rarity) + (note.Contains(p.Path.TrimStart('/'), StringComparison.Ordinal) ? 100 : 0)))
                .Where(p => p.Score > 0).OrderByDescending(p => p.Score).ThenBy(p => p.Page.Path, StringComparer.Ordinal)
                .Take(Most).Select(p => p.Page),
        ];
    }

    private static IEnumerable<PageLink> Pages(ContentLibrary library) =>
        library.Faqs.Select(f => new PageLink(f.Path, f.Question.Value)).Concat(library.Articles.Select(a => new PageLink(a.Path, a.Title.Value)));

    // A word that every title has says nothing about what was meant.
    private static Dictionary<string, int> Rarity(ContentLibrary library) =>
        Pages(library).SelectMany(p => Words(p.Path)).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static double Score(HashSet<string> asked, PageLink page, Dictionary<string, int> rarity) =>
        Words(page.Path).Sum(word => asked.Max(a => Likeness(a, word)) / (1.0 + rarity[word]));

    private static double Likeness(string asked, string word)
    {
        if (asked == word)
        {
            return 1;
        }

        var limit = Math.Min(asked.Length, word.Length) / 4;
        return limit > 0 && EditDistance.Between(asked, word, limit) <= limit ? 0.7 : 0;
    }

    private static HashSet<string> Words(string text) =>
    [
        .. TextNormalizer.Slugify(text).Split('-', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord && !Common.Contains(w)),
    ];
}
