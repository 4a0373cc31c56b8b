using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Sources;
using BackDimples.Content.Text;

namespace BackDimples.Content.Validation;

/// <summary>Every tag, source, term, figure and page that is named exists.</summary>
internal sealed class ReferenceRules
{
    private readonly ContentSet _set;
    private readonly DiagnosticBag _bag;
    private readonly Names _tags;
    private readonly Dictionary<string, Source> _sources;
    private readonly Suggester _meantSources;
    private readonly Names _terms;
    private readonly Names _figures;
    private readonly Names _faqs;
    private readonly Names _articles;

    private ReferenceRules(ContentSet set, DiagnosticBag bag)
    {
        (_set, _bag) = (set, bag);
        _tags = new Names(set.Tags.Select(t => t.Key));
        _sources = set.Sources.ToDictionary(s => s.Key, StringComparer.Ordinal);
        _meantSources = new Suggester(_sources.Keys);
        _terms = new Names(set.Terms.Select(t => t.Key));
        _figures = new Names(set.Figures.Select(f => f.Name));
        _faqs = new Names(set.Faqs.Select(f => f.Id));
        _articles = new Names(set.Articles.Select(a => a.Slug));
    }

    public static void Check(ContentSet set, DiagnosticBag bag) => new ReferenceRules(set, bag).Check();

    private void Check()
    {
        foreach (var faq in _set.Faqs)
        {
            CheckTags(faq.Tags);
            CheckSupport(faq.Sources);
            CheckSupport(faq.Body.Citations);
            CheckClaims(faq.Claims);
            CheckRelated(faq.Related, new PageReference(PageKind.Faq, faq.Id));
        }

        foreach (var article in _set.Articles)
        {
            CheckTags(article.Tags);
            CheckSupport(article.Body.Citations);
            CheckRelated(article.Related, new PageReference(PageKind.Article, article.Slug));
            if (article.Figure is { } figure)
            {
                CheckFigure(figure);
            }
        }

        foreach (var distinction in _set.Terms.SelectMany(t => t.NotTheSameAs))
        {
            CheckTerm(distinction.Term);
        }

        foreach (var term in _set.Figures.SelectMany(f => f.Terms))
        {
            CheckTerm(term);
        }

        CheckPages();
    }

    private void CheckPages()
    {
        foreach (var page in _set.TextPages)
        {
            CheckSupport(page.Body.Citations);
        }

        if (_set.Home is not { } home)
        {
            return;
        }

        CheckSupport(home.Body.Citations);
        foreach (var id in home.OftenAsked.Concat(home.AtAGlance.Select(g => g.Faq)))
        {
            CheckPage(new Located<PageReference>(new PageReference(PageKind.Faq, id.Value), id.Location));
        }

        if (home.Figure is { } figure)
        {
            CheckFigure(figure);
        }
    }

    private void CheckTags(IEnumerable<Located<string>> tags) =>
        Check(tags, _tags, "tags.yml", ContentErrors.UnknownTag);

    private void CheckTerm(Located<string> term) => Check([term], _terms, "glossary.yml", ContentErrors.UnknownTerm);

    private void CheckFigure(Located<string> figure) =>
        Check([figure], _figures, $"figures/{figure.Value}.svg", ContentErrors.UnknownFigure);

    private void Check(IEnumerable<Located<string>> names, Names known, string file, DiagnosticDescriptor kind)
    {
        foreach (var name in names.Where(n => !known.Contains(n.Value) && !_set.IsBroken(file)))
        {
            _bag.Add(kind, name.Location, name.Value, known.DidYouMean(name.Value));
        }
    }

    private void CheckSupport(IEnumerable<Located<string>> keys)
    {
        foreach (var key in keys)
        {
            if (Find(key) is { CanSupport: false } source)
            {
                _bag.Add(ContentErrors.ClaimSourceAsSupport, key.Location, key.Value, source.Kind.Word());
            }
        }
    }

    private void CheckClaims(IEnumerable<Located<string>> keys)
    {
        foreach (var key in keys)
        {
            if (Find(key) is { CanSupport: true } source)
            {
                _bag.Add(ContentErrors.SupportAsClaim, key.Location, key.Value, source.Kind.Word());
            }
        }
    }

    private Source? Find(Located<string> key)
    {
        if (!_sources.TryGetValue(key.Value, out var source) && !_set.IsBroken("sources.yml"))
        {
            _bag.Add(ContentErrors.UnknownSource, key.Location, key.Value, _meantSources.DidYouMean(key.Value));
        }

        return source;
    }

    private void CheckRelated(IEnumerable<Located<PageReference>> related, PageReference self)
    {
        foreach (var page in related)
        {
            if (page.Value == self)
            {
                _bag.Add(ContentErrors.RelatedToItself, page.Location, page.Value.Id);
            }
            else
            {
                CheckPage(page);
            }
        }
    }

    private void CheckPage(Located<PageReference> page)
    {
        var (folder, word, known) = page.Value.Kind == PageKind.Faq ? ("faq", "answer", _faqs) : ("articles", "article", _articles);
        if (!known.Contains(page.Value.Id) && !_set.IsBroken($"{folder}/{page.Value.Id}.md"))
        {
            _bag.Add(ContentErrors.UnknownPage, page.Location, word, page.Value.Id, known.DidYouMean(page.Value.Id));
        }
    }

    private sealed class Names(IEnumerable<string> names)
    {
        private readonly HashSet<string> _all = new(names, StringComparer.Ordinal);
        private Suggester? _meant;

        public bool Contains(string name) => _all.Contains(name);

        public string DidYouMean(string name) => (_meant ??= new Suggester(_all)).DidYouMean(name);
    }
}
