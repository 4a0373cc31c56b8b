using System.Collections.Frozen;
using BackDimples.Content.Articles;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Validation;

/// <summary>Every address that the content answers to: living pages and headings, aliases, moved headings.</summary>
public sealed class AddressBook
{
    private AddressBook(IEnumerable<string> live, IDictionary<string, string> aliases, IDictionary<string, string> moved)
    {
        Live = live.ToFrozenSet(StringComparer.Ordinal);
        Aliases = aliases.ToFrozenDictionary(StringComparer.Ordinal);
        Moved = moved.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Paths, and paths with a heading: <c>/articles/x#y</c>.</summary>
    public FrozenSet<string> Live { get; }

    /// <summary>Former paths, each with the living path that took its place.</summary>
    public FrozenDictionary<string, string> Aliases { get; }

    /// <summary>Former headings (<c>/articles/x#old</c>), each with the living address that took its place.</summary>
    public FrozenDictionary<string, string> Moved { get; }

    /// <summary>Whether a published address still leads somewhere.</summary>
    public bool Resolves(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            return Live.Contains(address) || Aliases.ContainsKey(address);
        }

        // A browser keeps the fragment over a redirect, so it must be a heading of the new page.
        var path = Aliases.GetValueOrDefault(address[..hash], address[..hash]);
        return Live.Contains(path + address[hash..]) || Moved.ContainsKey(path + address[hash..]);
    }

    public static AddressBook Of(ContentSet set)
    {
        var live = new HashSet<string>(SitePaths.Standing, StringComparer.Ordinal);
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in set.Articles)
        {
            live.Add(article.Path);
            live.UnionWith(article.Body.Headings.Select(h => $"{article.Path}#{h.Id}"));
            foreach (var alias in article.Aliases)
            {
                aliases.TryAdd(SitePaths.Article(alias.Value), article.Path);
            }
        }

        foreach (var faq in set.Faqs)
        {
            live.Add(faq.Path);
            live.UnionWith(faq.Body.Headings.Select(h => $"{faq.Path}#{h.Id}"));
            foreach (var alias in faq.Aliases)
            {
                aliases.TryAdd(SitePaths.Faq(alias.Value), faq.Path);
            }
        }

        foreach (var page in set.TextPages)
        {
            live.Add(page.Path);
            live.UnionWith(page.Body.Headings.Select(h => $"{page.Path}#{h.Id}"));
        }

        live.UnionWith(set.Tags.Select(t => t.Path));
        live.UnionWith(set.Sources.Select(s => s.Path));
        live.UnionWith(set.Terms.Select(t => t.Path));
        return new AddressBook(live, aliases, Flatten(set, live));
    }

    /// <summary>The address that a <c>moved</c> entry of an article names.</summary>
    public static string MovedTarget(Article article, string target) =>
        target.StartsWith("article:", StringComparison.Ordinal) ? SitePaths.Article(target["article:".Length..]) : $"{article.Path}#{target.TrimStart('#')}";

    private static Dictionary<string, string> Flatten(ContentSet set, HashSet<string> live)
    {
        var steps = set.Articles.SelectMany(a => a.Moved.Select(m => (From: $"{a.Path}#{m.Key}", To: MovedTarget(a, m.Value.Value))))
            .ToDictionary(m => m.From, m => m.To, StringComparer.Ordinal);
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var from in steps.Keys)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var to = from;
            while (steps.TryGetValue(to, out var next) && seen.Add(to))
            {
                to = next;
            }

            if (live.Contains(to))
            {
                flat[from] = to;
            }
        }

        return flat;
    }
}
