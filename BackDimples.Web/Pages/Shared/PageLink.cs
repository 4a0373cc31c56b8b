using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;

namespace BackDimples.Web.Pages.Shared;

/// <summary>A link to a page by its title.</summary>
/// <param name="Kind">What sort of page it is, where answers and articles stand in one list; an answer needs no word.</param>
public sealed record PageLink(string Path, string Title, string? Kind = null)
{
    private const string ArticleWord = "Article";

    public static PageLink Of(FaqEntry entry) => new(entry.Path, entry.Question.Value);

    public static PageLink Of(Article article) => new(article.Path, article.Title.Value, ArticleWord);

    public static PageLink Of(ContentLibrary library, PageReference page) =>
        page.Kind == PageKind.Faq ? Of(library.FindFaq(page.Id)!) : Of(library.FindArticle(page.Id)!);
}
