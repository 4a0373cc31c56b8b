using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Faqs;
using BackDimples.Content.Figures;
using BackDimples.Content.Pages;
using BackDimples.Content.Rendering;
using BackDimples.Content.Sources;

namespace BackDimples.Content.Library;

/// <summary>Renders the bodies of a library for their places, and numbers their sources.</summary>
public static class PageRendering
{
    /// <summary>The sources of an answer, in the order of their numbers.</summary>
    public static ImmutableArray<Source> SourcesOf(this ContentLibrary library, FaqEntry faq) => Resolve(library, faq.AllSources);

    /// <summary>The sources of an article, in the order of their numbers.</summary>
    public static ImmutableArray<Source> SourcesOf(this ContentLibrary library, Article article) => Resolve(library, article.Body.Citations);

    /// <summary>The sources of a page of plain copy, in the order of their numbers.</summary>
    public static ImmutableArray<Source> SourcesOf(this ContentLibrary library, TextPage page) => Resolve(library, page.Body.Citations);

    /// <summary>The context in which a body is rendered on its own page; change it with <c>with</c> for other places.</summary>
    public static RenderContext ContextFor(this ContentLibrary library, string path, IEnumerable<Source> sources) => new()
    {
        PagePath = path,
        CitationNumbers = sources.Select((s, i) => (s.Key, Number: i + 1)).ToDictionary(s => s.Key, s => s.Number, StringComparer.Ordinal),
        Figure = (name, prefix, baseUrl, caption) => library.FindFigure(name)?.ToHtml(prefix, baseUrl, caption) ?? "",
        CalloutTitles = library.Site.Callouts,
    };

    /// <summary>The context of an answer's own page.</summary>
    public static RenderContext ContextFor(this ContentLibrary library, FaqEntry faq) => library.ContextFor(faq.Path, library.SourcesOf(faq));

    /// <summary>The context of an article's own page.</summary>
    public static RenderContext ContextFor(this ContentLibrary library, Article article) => library.ContextFor(article.Path, library.SourcesOf(article));

    private static ImmutableArray<Source> Resolve(ContentLibrary library, IEnumerable<Located<string>> keys) =>
        [.. keys.Select(k => library.FindSource(k.Value)!)];
}
