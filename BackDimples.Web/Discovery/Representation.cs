using BackDimples.Content.Permalinks;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Discovery;

/// <summary>A form in which an answer, an article or a tag can be had, and how its path follows from the page's.</summary>
/// <param name="Prefix">What stands before the path of the page.</param>
/// <param name="Suffix">What stands after it.</param>
public readonly record struct Representation(string Prefix, string Suffix)
{
    /// <summary>The page itself.</summary>
    public static readonly Representation Page = new("", "");

    /// <summary>Its Markdown twin: <c>/faq/id.md</c>.</summary>
    public static readonly Representation Markdown = new("", ".md");

    /// <summary>Its typed record: <c>/api/faq/id</c>.</summary>
    public static readonly Representation Record = new("/api", "");

    /// <summary>The card for other people's pages: <c>/embed/faq/id</c>. Articles have none.</summary>
    public static readonly Representation Card = new("/embed", "");

    /// <summary>The changes of a tag's pages: <c>/tags/key/feed.xml</c>. Only tags have it.</summary>
    public static readonly Representation TagFeed = new("", "/feed.xml");

    // The longer suffix before the one that it ends with.
    private static readonly Representation[] Derived =
        [Markdown, Record, Card, TagFeed, .. CitationFormat.All.Select(ReferencesIn), .. CitationFormat.All.Select(CitationIn)];

    /// <summary>The page's own entry for reference managers: <c>/faq/id.bib</c>.</summary>
    public static Representation CitationIn(CitationFormat format) => new("", format.Extension);

    /// <summary>The works that it cites: <c>/faq/id/references.bib</c>.</summary>
    public static Representation ReferencesIn(CitationFormat format) => new("", "/references" + format.Extension);

    /// <summary>The path of this form of a page.</summary>
    public string Of(string pagePath) => Prefix + pagePath + Suffix;

    /// <summary>Tells which form a path names, and of which page; a path of no derived form is a page's own.</summary>
    public static Representation Split(string path, out string pagePath)
    {
        foreach (var form in Derived)
        {
            if (path.Length > form.Prefix.Length + form.Suffix.Length
                && path.StartsWith(form.Prefix, StringComparison.Ordinal) && path.EndsWith(form.Suffix, StringComparison.Ordinal)
                && path[form.Prefix.Length..^form.Suffix.Length] is var page && HasForms(page, form))
            {
                pagePath = page;
                return form;
            }
        }

        pagePath = path;
        return Page;
    }

    private static bool HasForms(string path, Representation form) => form == TagFeed
        ? path.StartsWith(SitePaths.Tag(""), StringComparison.Ordinal)
        : path.StartsWith(SitePaths.Faq(""), StringComparison.Ordinal) || (form != Card && path.StartsWith(SitePaths.Article(""), StringComparison.Ordinal));
}
