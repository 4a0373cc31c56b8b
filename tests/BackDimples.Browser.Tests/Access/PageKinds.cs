using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;

namespace BackDimples.Browser.Tests.Access;

/// <summary>
/// Every kind of page, and of each the hardest example that the content has: the longest, or the one with a drawing. A
/// test fails when the site has a route that is not in this list.
/// </summary>
internal static class PageKinds
{
    /// <summary>A query that finds answers, articles and terms, on more than one page of results.</summary>
    public const string Query = "exercise";

    public static ImmutableArray<PageKind> Of(SiteFixture site)
    {
        var library = site.Library;
        var answer = library.Faqs.MaxBy(f => f.Body.ReadPlainText().Length)!;
        var drawn = library.Faqs.First(f => f.Body.Links.Any(l => l.Kind == LinkKind.Figure));
        var article = library.Articles.MaxBy(a => a.Body.ReadPlainText().Length)!;
        var drawnArticle = library.Articles.First(a => a.Figure is not null && a != article);
        var source = library.Sources.MaxBy(s => s.Title.Length)!;
        var tag = library.Tags[0];
        return
        [
            new("home", "", "/"),
            new("all answers", "faq", SitePaths.Faqs),
            new("answer", "faq/{id}", answer.Path),
            new("answer with a drawing", "faq/{id}", drawn.Path),
            new("article list", "articles", SitePaths.Articles),
            new("article", "articles/{slug}", article.Path),
            new("article with a drawing", "articles/{slug}", drawnArticle.Path),
            new("tags", "tags", SitePaths.Tags),
            new("tag", "tags/{tag}", tag.Path),
            new("two tags", "tags/{tag}", $"{tag.Path}?with={library.Tags[1].Key}"),
            new("results", "search", $"/search?q={Query}"),
            new("no results", "search", "/search?q=zzqxv"),
            new("empty search", "search", SitePaths.Search),
            new("glossary", "glossary", SitePaths.Glossary),
            new("sources", "sources", SitePaths.Sources),
            new("source", "sources/{key}", source.Path),
            new("evidence", "evidence", SitePaths.Evidence),
            new("one level of evidence", "evidence", $"{SitePaths.Evidence}?level=uncertain"),
            new("changes", "changes", SitePaths.Changes),
            new("about", "{id:textpage}", SitePaths.About),
            new("not found", "status/{code:int}", "/faq/there-is-no-such-page"),
            new("gone", "status/{code:int}", new Uri(site.SampleAddress, "faq/can-i-use-old-flour").ToString()),
            new("card", "embed/faq/{id}", $"/embed{answer.Path}"),
        ];
    }

    public static PageKind Named(SiteFixture site, string name) => Of(site).Single(kind => kind.Name == name);
}
