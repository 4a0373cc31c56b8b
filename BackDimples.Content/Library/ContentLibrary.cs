using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Figures;
using BackDimples.Content.Glossary;
using BackDimples.Content.Pages;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Site;
using BackDimples.Content.Sources;
using BackDimples.Content.Tags;
using BackDimples.Content.Validation;

namespace BackDimples.Content.Library;

/// <summary>All content at one moment, checked and frozen. Safe to read from many threads.</summary>
public sealed class ContentLibrary
{
    private readonly FrozenDictionary<string, FaqEntry> _faqs;
    private readonly FrozenDictionary<string, Article> _articles;
    private readonly FrozenDictionary<string, Tag> _tags;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, GlossaryTerm> _terms;
    private readonly FrozenDictionary<string, Figure> _figures;
    private readonly FrozenDictionary<string, TextPage> _textPages;
    private readonly FrozenDictionary<string, ImmutableArray<FaqEntry>> _faqsByTag;
    private readonly FrozenDictionary<string, ImmutableArray<Article>> _articlesByTag;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<PageReference>>> _citedBy; // the pages of sources alone ask for it
    private readonly FrozenDictionary<string, int> _tagOrder;

    internal ContentLibrary(ContentSet set, AddressBook addresses)
    {
        Site = set.Site!;
        Home = set.Home!;
        TextPages = set.TextPages;
        Tags = set.Tags;
        _tagOrder = set.Tags.Select((t, i) => (t.Key, i)).ToFrozenDictionary(t => t.Key, t => t.i, StringComparer.Ordinal);
        Faqs = [.. set.Faqs.OrderBy(f => _tagOrder[f.Tags[0].Value]).ThenBy(f => f.Order ?? int.MaxValue).ThenBy(f => f.Question.Value, StringComparer.OrdinalIgnoreCase)];
        Articles = [.. set.Articles.OrderBy(a => a.Order ?? int.MaxValue).ThenBy(a => a.Title.Value, StringComparer.OrdinalIgnoreCase)];
        Sources = [.. set.Sources.OrderBy(s => s.Authors.FirstOrDefault() ?? s.Title, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Year)];
        Terms = [.. set.Terms.OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase)];
        Figures = set.Figures;
        Addresses = addresses;
        Tombstones = set.Ledger.Where(l => l is { Gone: not null, Fragment: null })
            .ToFrozenDictionary(l => l.Path, l => new Tombstone(l.Path, l.Gone!.Value, l.Note), StringComparer.Ordinal);
        _faqs = Faqs.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        _articles = Articles.ToFrozenDictionary(a => a.Slug, StringComparer.Ordinal);
        _tags = Tags.ToFrozenDictionary(t => t.Key, StringComparer.Ordinal);
        _sources = Sources.ToFrozenDictionary(s => s.Key, StringComparer.Ordinal);
        _terms = Terms.ToFrozenDictionary(t => t.Key, StringComparer.Ordinal);
        _figures = Figures.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        _textPages = TextPages.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        _faqsByTag = Group(HomeFirst(Faqs, f => f.Tags));
        _articlesByTag = Group(HomeFirst(Articles, a => a.Tags));
        _citedBy = new(() => Group(Citations()));
    }

    public SiteInfo Site { get; }

    public HomePage Home { get; }

    /// <summary>The pages of plain copy, by id; <c>about</c> is always among them.</summary>
    public ImmutableArray<TextPage> TextPages { get; }

    /// <summary>All answers, by first tag, then by their order within it.</summary>
    public ImmutableArray<FaqEntry> Faqs { get; }

    /// <summary>All articles, by their order.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>All tags, in display order.</summary>
    public ImmutableArray<Tag> Tags { get; }

    /// <summary>All sources, by first author or title.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>All terms, in alphabetical order.</summary>
    public ImmutableArray<GlossaryTerm> Terms { get; }

    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Living addresses, aliases and moved headings.</summary>
    public AddressBook Addresses { get; }

    /// <summary>Pages that are gone on purpose, by path.</summary>
    public FrozenDictionary<string, Tombstone> Tombstones { get; }

    /// <summary>The day of the newest reasoned change of any page.</summary>
    public DateOnly LastChanged => Faqs.Select(f => f.Review.LastChanged).Concat(Articles.Select(a => a.Review.LastChanged)).Max();

    public FaqEntry? FindFaq(string id) => _faqs.GetValueOrDefault(id);

    public Article? FindArticle(string slug) => _articles.GetValueOrDefault(slug);

    public Tag? FindTag(string key) => _tags.GetValueOrDefault(key);

    public Source? FindSource(string key) => _sources.GetValueOrDefault(key);

    public GlossaryTerm? FindTerm(string key) => _terms.GetValueOrDefault(key);

    /// <summary>The page of plain copy at <c>/id</c>, or null.</summary>
    public TextPage? FindTextPage(string id) => _textPages.GetValueOrDefault(id);

    public Figure? FindFigure(string name) => _figures.GetValueOrDefault(name);

    /// <summary>The answers that carry a tag, those at home in it first.</summary>
    public ImmutableArray<FaqEntry> FaqsOf(string tag) => _faqsByTag.GetValueOrDefault(tag, []);

    public ImmutableArray<Article> ArticlesOf(string tag) => _articlesByTag.GetValueOrDefault(tag, []);

    /// <summary>The pages that cite a source, name it as support, or name it as the place of a claim.</summary>
    public ImmutableArray<PageReference> CitedBy(string source) => _citedBy.Value.GetValueOrDefault(source, []);

    /// <summary>The answers of a level of certainty.</summary>
    public IEnumerable<FaqEntry> FaqsOf(Certainty level) => Faqs.Where(f => f.Evidence?.Value == level);

    /// <summary>The title of a page: a question or an article's title.</summary>
    public string TitleOf(PageReference page) =>
        page.Kind == PageKind.Faq ? _faqs[page.Id].Question.Value : _articles[page.Id].Title.Value;

    private static IEnumerable<(string, T)> HomeFirst<T>(ImmutableArray<T> pages, Func<T, ImmutableArray<Located<string>>> tags) =>
        pages.Select(p => (tags(p)[0].Value, p)).Concat(pages.SelectMany(p => tags(p).Skip(1).Select(t => (t.Value, p))));

    private IEnumerable<(string, PageReference)> Citations()
    {
        foreach (var faq in Faqs)
        {
            foreach (var key in faq.AllSources.Concat(faq.Claims).Select(s => s.Value).Distinct(StringComparer.Ordinal))
            {
                yield return (key, new PageReference(PageKind.Faq, faq.Id));
            }
        }

        foreach (var article in Articles)
        {
            foreach (var key in article.Body.Citations)
            {
                yield return (key.Value, new PageReference(PageKind.Article, article.Slug));
            }
        }
    }

    private static FrozenDictionary<string, ImmutableArray<T>> Group<T>(IEnumerable<(string Key, T Value)> items) =>
        items.GroupBy(i => i.Key, i => i.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
