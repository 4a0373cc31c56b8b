using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Content.Text;

namespace BackDimples.Content.Validation;

/// <summary>Every link inside the site leads to a page, and to a heading that the page has.</summary>
internal sealed class LinkRules(ContentSet set, AddressBook addresses, DiagnosticBag bag)
{
    /// <summary>Outputs that are no pages but may be linked to.</summary>
    private static readonly string[] Outputs = ["/feed.xml", "/feed.json", "/sitemap.xml", "/llms.txt", "/openapi.json", "/opensearch.xml"];

    public static void Check(ContentSet set, AddressBook addresses, DiagnosticBag bag)
    {
        var rules = new LinkRules(set, addresses, bag);
        foreach (var faq in set.Faqs)
        {
            rules.CheckBody(faq.Body, faq.Path);
        }

        foreach (var article in set.Articles)
        {
            rules.CheckBody(article.Body, article.Path);
            foreach (var (old, target) in article.Moved)
            {
                rules.CheckMoved(article, old, target);
            }
        }

        if (set.Home is { } home)
        {
            rules.CheckBody(home.Body, SitePaths.Home);
        }

        if (set.About is { } about)
        {
            rules.CheckBody(about.Body, SitePaths.About);
        }

        foreach (var link in set.Site is { } site ? site.Navigation.Concat(site.Footer) : [])
        {
            rules.CheckPath(link.Path.Value, link.Path.Location);
        }
    }

    private void CheckBody(MarkdownContent body, string path)
    {
        foreach (var link in body.Links)
        {
            switch (link.Kind)
            {
                case LinkKind.Faq:
                    CheckPage(link, "answer", "faq", set.Faqs.Select(f => f.Id));
                    break;
                case LinkKind.Article:
                    CheckPage(link, "article", "articles", set.Articles.Select(a => a.Slug));
                    break;
                case LinkKind.Term when !addresses.Live.Contains(link.Path) && !set.IsBroken("glossary.yml"):
                    bag.Add(ContentErrors.UnknownTerm, link.Location, link.Target, Suggestion.DidYouMean(link.Target, set.Terms.Select(t => t.Key)));
                    break;
                case LinkKind.Figure when set.Figures.All(f => f.Name != link.Target) && !set.IsBroken($"figures/{link.Target}.svg"):
                    bag.Add(ContentErrors.UnknownFigure, link.Location, link.Target, Suggestion.DidYouMean(link.Target, set.Figures.Select(f => f.Name)));
                    break;
                case LinkKind.Fragment when body.Headings.All(h => h.Id != link.Fragment):
                    ReportFragment(link.Location, path, link.Fragment!, body.Headings.Select(h => h.Id));
                    break;
                case LinkKind.Site:
                    CheckPath(link.Target, link.Location);
                    break;
            }
        }
    }

    private void CheckPage(ContentLink link, string word, string folder, IEnumerable<string> known)
    {
        if (addresses.Live.Contains(link.Path))
        {
            if (link.Fragment is { } fragment && !addresses.Resolves($"{link.Path}#{fragment}"))
            {
                var prefix = link.Path + "#";
                ReportFragment(link.Location, link.Path, fragment,
                    addresses.Live.Where(a => a.StartsWith(prefix, StringComparison.Ordinal)).Select(a => a[prefix.Length..]));
            }
        }
        else if (!set.IsBroken($"{folder}/{link.Target}.md"))
        {
            bag.Add(ContentErrors.UnknownPage, link.Location, word, link.Target, Suggestion.DidYouMean(link.Target, known));
        }
    }

    private void CheckPath(string target, SourceLocation location)
    {
        var path = target.Split('?', '#')[0];
        if (path.StartsWith("http", StringComparison.Ordinal) || Outputs.Contains(path, StringComparer.Ordinal) || addresses.Live.Contains(path))
        {
            return;
        }

        if (set.BrokenPaths.IsEmpty)
        {
            bag.Add(ContentErrors.UnknownPath, location, path, Suggestion.DidYouMean(path, addresses.Live.Where(a => !a.Contains('#', StringComparison.Ordinal)).Concat(Outputs)));
        }
    }

    private void CheckMoved(Articles.Article article, string old, Located<string> target)
    {
        var from = $"{article.Path}#{old}";
        if (addresses.Live.Contains(from))
        {
            bag.Add(ContentErrors.MovedStillThere, target.Location, old);
        }
        else if (!addresses.Moved.ContainsKey(from) && set.BrokenPaths.IsEmpty)
        {
            var next = AddressBook.MovedTarget(article, target.Value);
            var loops = set.Articles.Any(a => a.Moved.Keys.Any(k => $"{a.Path}#{k}" == next));
            if (loops)
            {
                bag.Add(ContentErrors.MovedLoops, target.Location, old);
            }
            else
            {
                ReportFragment(target.Location, next.Split('#')[0], next.Split('#')[^1], article.Body.Headings.Select(h => h.Id));
            }
        }
    }

    private void ReportFragment(SourceLocation location, string path, string fragment, IEnumerable<string> known) =>
        bag.Add(ContentErrors.UnknownFragment, location, path, fragment, Suggestion.DidYouMean(fragment, known));
}
