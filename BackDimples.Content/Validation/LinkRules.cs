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

    private readonly HashSet<string> _faqs = new(set.Faqs.Select(f => f.Id), StringComparer.Ordinal);
    private readonly HashSet<string> _figures = new(set.Figures.Select(f => f.Name), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moved = set.Articles
        .SelectMany(a => a.Moved.Select(m => (From: $"{a.Path}#{m.Key}", To: AddressBook.MovedTarget(a, m.Value.Value))))
        .ToDictionary(m => m.From, m => m.To, StringComparer.Ordinal);

    private readonly Suggester _meantFaqs = new([.. set.Faqs.Select(f => f.Id)]);
    private readonly Suggester _meantArticles = new([.. set.Articles.Select(a => a.Slug)]);
    private readonly Suggester _meantFigures = new([.. set.Figures.Select(f => f.Name)]);
    private readonly Suggester _meantTerms = new([.. set.Terms.Select(t => t.Key)]);

    private ILookup<string, string>? _headings;
    private Suggester? _meantPages;

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

        foreach (var page in set.TextPages)
        {
            rules.CheckBody(page.Body, page.Path);
        }

        foreach (var link in set.Site is { } site ? site.Navigation.Concat(site.Footer) : [])
        {
            rules.CheckAddress(link.Path);
        }
    }

    private void CheckBody(MarkdownContent body, string path)
    {
        foreach (var link in body.Links)
        {
            switch (link.Kind)
            {
                case LinkKind.Faq:
                    CheckPage(link, "answer", "faq", _meantFaqs);
                    break;
                case LinkKind.Article:
                    CheckPage(link, "article", "articles", _meantArticles);
                    break;
                case LinkKind.Term when !addresses.Live.Contains(link.Path) && !set.IsBroken("glossary.yml"):
                    bag.Add(ContentErrors.UnknownTerm, link.Location, link.Target, _meantTerms.DidYouMean(link.Target));
                    break;
                case LinkKind.Figure when !_figures.Contains(link.Target) && !set.IsBroken($"figures/{link.Target}.svg"):
                    bag.Add(ContentErrors.UnknownFigure, link.Location, link.Target, _meantFigures.DidYouMean(link.Target));
                    break;
                case LinkKind.Fragment when body.Headings.All(h => h.Id != link.Fragment):
                    ReportFragment(link.Location, path, link.Fragment!, body.Headings.Select(h => h.Id));
                    break;
                case LinkKind.Site:
                    CheckPath(link.Target, link.Fragment, link.Location);
                    break;
            }
        }
    }

    private void CheckPage(ContentLink link, string word, string folder, Suggester meant)
    {
        if (addresses.Live.Contains(link.Path))
        {
            if (link.Fragment is { } fragment && !addresses.Resolves($"{link.Path}#{fragment}"))
            {
                ReportFragment(link.Location, link.Path, fragment);
            }
        }
        else if (!set.IsBroken($"{folder}/{link.Target}.md"))
        {
            // A former id leads on, but a link of our own should name the page.
            var hint = addresses.Aliases.TryGetValue(link.Path, out var now)
                ? $" It is now '{now[(now.LastIndexOf('/') + 1)..]}'."
                : meant.DidYouMean(link.Target);
            bag.Add(ContentErrors.UnknownPage, link.Location, word, link.Target, hint);
        }
    }

    private void CheckAddress(Located<string> address)
    {
        if (ContentLink.Parse(address.Value, address.Location) is { Kind: LinkKind.Site or LinkKind.External } link)
        {
            if (link.Kind == LinkKind.Site)
            {
                CheckPath(link.Target, link.Fragment, link.Location);
            }
        }
        else
        {
            bag.Add(ContentErrors.UnknownPath, address.Location, address.Value, " Write a path of this site, such as /about, or an https address.");
        }
    }

    private void CheckPath(string target, string? fragment, SourceLocation location)
    {
        var path = target.Split('?')[0];
        if (!set.BrokenPaths.IsEmpty || Outputs.Contains(path, StringComparer.Ordinal))
        {
            return;
        }

        if (!addresses.Live.Contains(path))
        {
            _meantPages ??= new Suggester([.. addresses.Live.Where(a => !a.Contains('#', StringComparison.Ordinal)), .. Outputs]);
            bag.Add(ContentErrors.UnknownPath, location, path, addresses.Aliases.TryGetValue(path, out var now)
                ? $" It is now '{now}'." : _meantPages.DidYouMean(path));
        }
        else if (!string.IsNullOrEmpty(fragment) && HasKnownFragments(path) && !addresses.Resolves($"{path}#{fragment}")
            && !(path == SitePaths.Faqs && _faqs.Contains(fragment)))
        {
            switch (path)
            {
                case SitePaths.Faqs:
                    bag.Add(ContentErrors.UnknownPage, location, "answer", fragment, _meantFaqs.DidYouMean(fragment));
                    break;
                case SitePaths.Glossary:
                    bag.Add(ContentErrors.UnknownTerm, location, fragment, _meantTerms.DidYouMean(fragment));
                    break;
                default:
                    ReportFragment(location, path, fragment);
                    break;
            }
        }
    }

    // The other standing pages are laid out by the site, which knows its own headings.
    private bool HasKnownFragments(string path) => path is SitePaths.Faqs or SitePaths.Glossary || set.TextPages.Any(p => p.Path == path)
        || path.StartsWith("/faq/", StringComparison.Ordinal) || path.StartsWith("/articles/", StringComparison.Ordinal);

    private void CheckMoved(Articles.Article article, string old, Located<string> target)
    {
        var from = $"{article.Path}#{old}";
        if (addresses.Live.Contains(from))
        {
            bag.Add(ContentErrors.MovedStillThere, target.Location, old);
        }
        else if (!addresses.Moved.ContainsKey(from) && set.BrokenPaths.IsEmpty)
        {
            ReportMoved(article, from, target);
        }
    }

    private void ReportMoved(Articles.Article article, string from, Located<string> target)
    {
        var next = AddressBook.MovedTarget(article, target.Value);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (_moved.TryGetValue(next, out var further) && seen.Add(next))
        {
            next = further;
        }

        if (seen.Contains(next))
        {
            bag.Add(ContentErrors.MovedLoops, target.Location, from[(from.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        }
        else if (!next.Contains('#', StringComparison.Ordinal))
        {
            bag.Add(ContentErrors.UnknownPath, target.Location, next, _meantArticles.DidYouMean(next[(next.LastIndexOf('/') + 1)..]));
        }
        else
        {
            ReportFragment(target.Location, next.Split('#')[0], next.Split('#')[1]);
        }
    }

    private void ReportFragment(SourceLocation location, string path, string fragment, IEnumerable<string>? headings = null)
    {
        if (headings is null)
        {
            _headings ??= addresses.Live.Where(a => a.Contains('#', StringComparison.Ordinal))
                .ToLookup(a => a[..a.IndexOf('#', StringComparison.Ordinal)], a => a[(a.IndexOf('#', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
            headings = _headings[path];
        }

        bag.Add(ContentErrors.UnknownFragment, location, path, fragment, Suggestion.DidYouMean(fragment, headings));
    }
}
