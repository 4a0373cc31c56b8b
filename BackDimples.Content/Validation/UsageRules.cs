using BackDimples.Content.Diagnostics;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Validation;

/// <summary>Nothing lies about unused: tags, sources, figures.</summary>
internal static class UsageRules
{
    public static void Check(ContentSet set, DiagnosticBag bag)
    {
        // While a file has errors, it may lack what it would use.
        if (!set.FaultyFiles.IsEmpty)
        {
            return;
        }

        var bodies = Bodies(set).ToList();
        var tags = set.Faqs.SelectMany(f => f.Tags).Concat(set.Articles.SelectMany(a => a.Tags)).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in set.Tags.Where(t => !tags.Contains(t.Key)))
        {
            bag.Add(ContentErrors.UnusedTag, tag.Location, tag.Key);
        }

        var sources = bodies.SelectMany(b => b.Citations)
            .Concat(set.Faqs.SelectMany(f => f.Sources.Concat(f.Claims))).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var source in set.Sources.Where(s => !sources.Contains(s.Key)))
        {
            bag.Add(ContentErrors.UncitedSource, source.Location, source.Key);
        }

        var figures = bodies.SelectMany(b => b.Links).Where(l => l.Kind == LinkKind.Figure).Select(l => l.Target)
            .Concat(set.Articles.Select(a => a.Figure?.Value ?? "")).Append(set.Home?.Figure?.Value ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var figure in set.Figures.Where(f => !figures.Contains(f.Name)))
        {
            bag.Add(ContentErrors.UnusedFigure, figure.Location, figure.Name);
        }
    }

    private static IEnumerable<MarkdownContent> Bodies(ContentSet set)
    {
        foreach (var body in set.Faqs.Select(f => f.Body).Concat(set.Articles.Select(a => a.Body)))
        {
            yield return body;
        }

        if (set.Home is { } home)
        {
            yield return home.Body;
        }

        foreach (var page in set.TextPages)
        {
            yield return page.Body;
        }
    }
}
