namespace BackDimples.Content.Permalinks;

/// <summary>Names a page, as authors do under <c>related</c>: an answer's id, or <c>article:slug</c>.</summary>
public readonly record struct PageReference(PageKind Kind, string Id)
{
    private const string ArticlePrefix = "article:";
    private const string FaqPrefix = "faq:";

    public string Path => Kind == PageKind.Faq ? SitePaths.Faq(Id) : SitePaths.Article(Id);

    public static PageReference Parse(string text) =>
        text.StartsWith(ArticlePrefix, StringComparison.Ordinal) ? new PageReference(PageKind.Article, text[ArticlePrefix.Length..])
        : text.StartsWith(FaqPrefix, StringComparison.Ordinal) ? new PageReference(PageKind.Faq, text[FaqPrefix.Length..])
        : new PageReference(PageKind.Faq, text);
}
