using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Text;

namespace BackDimples.Content.Validation;

/// <summary>One question is answered once; one former address leads to one page.</summary>
internal static class UniquenessRules
{
    public static void Check(ContentSet set, DiagnosticBag bag)
    {
        var questions = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var faq in set.Faqs)
        {
            var asked = TextNormalizer.Key(faq.Question.Value);
            if (asked.Length > 0 && !questions.TryAdd(asked, faq.Question.Location))
            {
                bag.Add(ContentErrors.DuplicateQuestion, faq.Question.Location, questions[asked].File);
            }
        }

        CheckAliases(
            set.Faqs.Select(f => (f.Id, f.Location, (IEnumerable<Located<string>>)f.Aliases)),
            id => set.IsBroken($"faq/{id}.md"), SitePaths.Faq, bag);
        CheckAliases(
            set.Articles.Select(a => (a.Slug, a.Location, (IEnumerable<Located<string>>)a.Aliases)),
            id => set.IsBroken($"articles/{id}.md"), SitePaths.Article, bag);
        CheckCounts(set, bag);
        CheckSources(set, bag);
    }

    private static void CheckAliases(
        IEnumerable<(string Id, SourceLocation Location, IEnumerable<Located<string>> Aliases)> pages,
        Func<string, bool> isBroken, Func<string, string> path, DiagnosticBag bag)
    {
        var all = pages.ToList();
        var ids = all.ToDictionary(p => p.Id, p => p.Location.File, StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, location, aliases) in all)
        {
            foreach (var alias in aliases)
            {
                if (!Parsing.Slug.Check(alias, bag))
                {
                    continue;
                }

                if (ids.TryGetValue(alias.Value, out var page) || isBroken(alias.Value))
                {
                    bag.Add(ContentErrors.AliasHidesPage, alias.Location, alias.Value, page ?? path(alias.Value));
                }
                else if (!owners.TryAdd(alias.Value, location.File))
                {
                    bag.Add(ContentErrors.AliasTwice, alias.Location, alias.Value, owners[alias.Value]);
                }
            }
        }
    }

    private static void CheckCounts(ContentSet set, DiagnosticBag bag)
    {
        foreach (var tags in set.Faqs.Select(f => f.Tags).Concat(set.Articles.Select(a => a.Tags)))
        {
            if (tags.Length > 4)
            {
                bag.Add(ContentErrors.TooManyOrFew, tags[4].Location, "tags", "1 to 4 tags", tags.Length);
            }
        }

        foreach (var takeaways in set.Articles.Select(a => a.Takeaways).Where(t => t.Length is > 0 and (< 3 or > 6)))
        {
            bag.Add(ContentErrors.TooManyOrFew, takeaways[0].Location, "takeaways", "3 to 6 sentences", takeaways.Length);
        }
    }

    private static void CheckSources(ContentSet set, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in set.Sources)
        {
            foreach (var (mark, what) in new[] { (source.Doi, "the same DOI"), (source.Url, "the same address"), (source.IsDescribed ? null : TitleMark(source.Title, source.Year, source.Container), "the same title and year") })
            {
                if (mark is not null && !seen.TryAdd(mark, source.Key) && seen[mark] != source.Key)
                {
                    bag.Add(ContentErrors.SourceTwice, source.Location, source.Key, seen[mark], what);
                    break;
                }
            }
        }
    }

    private static string? TitleMark(string title, int? year, string? container) =>
        TextNormalizer.Key(title) is { Length: > 12 } key ? $"{key}|{year}|{TextNormalizer.Key(container ?? "")}" : null;
}
