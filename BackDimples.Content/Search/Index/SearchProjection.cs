using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Rendering;
using BackDimples.Content.Search.Analysis;

namespace BackDimples.Content.Search.Index;

/// <summary>Says what of each record is searched: one method for each type of content.</summary>
internal sealed class SearchProjection(DocumentAnalyzer analyser, ContentLibrary library)
{
    public IndexedPage Of(FaqEntry faq) => new()
    {
        Source = faq,
        Kind = SearchKind.Faq,
        Id = $"faq/{faq.Id}",
        Title = faq.Question.Value,
        Url = faq.Path,
        Wordings = [.. faq.AlsoAsked.Prepend(faq.Question.Value).Select(Tokenizer.Normalize)],
        Answer = faq.Answer.Value,
        Tags = [.. faq.Tags.Select(t => t.Value)],
        Evidence = faq.Evidence?.Value,
        Documents =
        [
            analyser.Read(
            [
                (SearchField.Title, faq.Question.Value),
                .. faq.AlsoAsked.Select(a => (SearchField.Asked, a)),
                (SearchField.Answer, faq.Answer.Value),
                .. faq.Body.Headings.Select(h => (SearchField.Heading, h.Text)),
                .. Labels(faq.Tags.Select(t => t.Value)),
                (SearchField.Body, faq.Body.ReadPlainText()),
            ]),
        ],
    };

    public IndexedPage Of(Article article) => Of(article, article.Body.ReadSections());

    private IndexedPage Of(Article article, IReadOnlyList<Section> sections) => new()
    {
        Source = article,
        Kind = SearchKind.Article,
        Id = $"articles/{article.Slug}",
        Title = article.Title.Value,
        Url = article.Path,
        Wordings = [Tokenizer.Normalize(article.Title.Value)],
        Answer = article.Summary.Value,
        Tags = [.. article.Tags.Select(t => t.Value)],
        Documents =
        [
            analyser.Read(
            [
                (SearchField.Title, article.Title.Value),
                (SearchField.Answer, article.Summary.Value),
                .. article.Takeaways.Select(t => (SearchField.Takeaway, t.Value)),
                .. article.Body.Headings.Select(h => (SearchField.Heading, h.Text)),
                .. Labels(article.Tags.Select(t => t.Value)),
                .. sections.Where(s => s.Heading is null).Select(s => (SearchField.Body, s.Text)),
            ]),
            .. sections.Where(s => s.Heading is not null).Select(s => analyser.Read(
            [
                (SearchField.Heading, s.Heading!.Text),
                (SearchField.Body, s.Text),
                (SearchField.Parent, article.Title.Value),
                (SearchField.Parent, article.Summary.Value),
            ], s.Heading)),
        ],
    };

    public IndexedPage Of(GlossaryTerm term) => new()
    {
        Source = term,
        Kind = SearchKind.Term,
        Id = $"terms/{term.Key}",
        Title = term.Term,
        Url = term.Path,
        Wordings = [.. term.AlsoCalled.Prepend(term.Term).Select(Tokenizer.Normalize)],
        Answer = term.Definition,
        Tags = [],
        Documents =
        [
            analyser.Read(
            [
                (SearchField.Title, term.Term),
                .. term.AlsoCalled.Select(a => (SearchField.Called, a)),
                (SearchField.Answer, term.Definition),
                .. term.NotTheSameAs.Select(d => (SearchField.Body, d.Why)),
            ]),
        ],
    };

    /// <summary>What the documents of every page depend on beside its own record: when it changes, all are made anew.</summary>
    public static ImmutableArray<string> SharedWords(ContentLibrary library) =>
        [.. library.Tags.SelectMany(t => new[] { t.Key, t.Label }), .. Synonyms(library).SelectMany(g => g.Append(""))];

    /// <summary>The site's groups of everyday words, and the names of each term.</summary>
    public static ImmutableArray<ImmutableArray<string>> Synonyms(ContentLibrary library) =>
    [
        .. library.Site.Synonyms,
        .. library.Terms.Where(t => !t.AlsoCalled.IsEmpty).Select(t => t.AlsoCalled.Insert(0, t.Term)),
    ];

    private IEnumerable<(SearchField, string)> Labels(IEnumerable<string> tags) =>
        tags.Select(t => (SearchField.Tag, library.FindTag(t)?.Label ?? t));
}
