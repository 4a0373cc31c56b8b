using System.Collections.Immutable;
using BackDimples.Content.Articles;

namespace BackDimples.Web.Pages.Shared;

/// <summary>An article in a list.</summary>
/// <param name="Facts">How long it is and how many sources it has, in words.</param>
public sealed record ArticleCard(string Path, string Title, string Summary, string Facts)
{
    public static ImmutableArray<ArticleCard> ListOf(IEnumerable<Article> articles) => [.. articles.Select(Of)];

    private static ArticleCard Of(Article article) => new(
        article.Path,
        article.Title.Value,
        article.Summary.Value,
        Quantity.Of(article.Body.ReadingMinutes, "minute") + (article.Body.Citations.Length == 0 ? "" : $" · {Quantity.Of(article.Body.Citations.Length, "source")}"));
}
