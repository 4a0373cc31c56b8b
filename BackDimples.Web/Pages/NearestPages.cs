using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    private const int MostSlips = 3;

    // Words that the addresses of every site have.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["faq", "article", "articles", "tags", "sources", "glossary", "the", "and", "are", "can", "does", "for", "from", "how", "into", "what", "which", "why", "you", "your", "html", "php"],
        StringComparer.Ordinal);

    // A wrong address must cost no more than a right one: the words of a library's pages are read once.
    private static readonly ConditionalWeakTable<ContentLibrary, Vocabulary> Known = [];

    /// <summary>At most five pages, the nearest first.</summary>
    /// <param name="path">The address that was asked for.</param>
    /// <param name="note">Words that say where to look, or nothing; a page whose path is in them comes first.</param>
    public static ImmutableArray<PageLink> Find(ContentLibrary library, string path, string note)
    {
        path = path.Length > LongestPath ? path[..LongestPath] : path;
        var asked = Words(path + " " + note);
        var vocabulary = Known.GetValue(library, Vocabulary.Of);
        var likeness = vocabulary.Rarity.Select(w => (w.Key, Weight: asked.Select(a => Likeness(a, w.Key)).DefaultIfEmpty().Max() / (1.0 + w.Value)))
            .Where(w => w.Weight > 0).ToDictionary(w => w.Key, w => w.Weight, StringComparer.Ordinal);
        return
        [
            .. vocabulary.Pages.Select(p => (p.Page, Score: p.Words.Sum(w => likeness.GetValueOrDefault(w)) + (IsSlip(path, p.Page.Path) || IsNamed(p.Page, note) ? 1 : 0)))
                .Where(p => p.Score > 0).OrderByDescending(p => p.Score).ThenBy(p => p.Page.Path, StringComparer.Ordinal)
                .Take(Most).Select(p => p.Page),
        ];
    }

    // A letter or two of the whole address: nearer than any number of words in common.
    private static bool IsSlip(string path, string known) => EditDistance.Between(path, known, MostSlips) <= MostSlips;

    private static bool IsNamed(PageLink page, string note) => note.Split(' ', '.', ',', ';').Any(word => word.TrimStart('/') == page.Path[1..]);

    private static double Likeness(string asked, string word)
    {
        if (asked == word)
        {
            return 1;
        }

        var limit = Math.Min(asked.Length, word.Length) / 4;
        return limit > 0 && EditDistance.Between(asked, word, limit) <= limit ? 0.7 : 0;
    }

    private static ImmutableArray<string> Words(string text) =>
    [
        .. TextNormalizer.Slugify(text).Split('-').Where(w => w.Length >= ShortestWord && !Common.Contains(w)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The words of every page's address.</summary>
    /// <param name="Rarity">How many pages have a word: one that all have says nothing about what was meant.</param>
    private sealed record Vocabulary(ImmutableArray<(PageLink Page, ImmutableArray<string> Words)> Pages, FrozenDictionary<string, int> Rarity)
    {
        public static Vocabulary Of(ContentLibrary library)
        {
            var pages = library.Faqs.Select(PageLink.Of).Concat(library.Articles.Select(PageLink.Of))
                .Select(p => (Page: p, Words: Words(p.Path))).ToImmutableArray();
            return new Vocabulary(pages, pages.SelectMany(p => p.Words).GroupBy(w => w, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        }
    }
}
