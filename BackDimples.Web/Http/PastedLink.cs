using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Http;

/// <summary>
/// Reads an address as it comes out of a chat or a sentence: with the mark that followed it, with the ending of another
/// site's pages, or as the bare id of an answer or article.
/// </summary>
public static class PastedLink
{
    // What may follow a link in a sentence.
    private static readonly char[] Marks = [.. " .,;:!?*)]>'\"’”»…"];

    private static readonly string[] Endings = ["/index.html", "/index.htm", ".html", ".htm"];

    /// <summary>The one address that can be meant, a former one already replaced by its successor; null when there is none.</summary>
    /// <param name="path">A canonical path that is no address of the site.</param>
    public static string? Mend(ContentLibrary library, string path)
    {
        var mended = CanonicalUrlMiddleware.Canonical(WithoutEnding(path.TrimEnd(Marks)));
        return Find(library, mended) ?? (mended.LastIndexOf('/') == 0 ? FindBareId(library, mended[1..]) : null);
    }

    // An id that both an answer and an article have means neither of them.
    private static string? FindBareId(ContentLibrary library, string id) =>
        (Find(library, SitePaths.Faq(id)), Find(library, SitePaths.Article(id))) switch
        {
            ({ } answer, null) => answer,
            (null, { } article) => article,
            _ => null,
        };

    private static string? Find(ContentLibrary library, string path)
    {
        var form = Representation.Split(path, out var page);
        return library.Addresses.Aliases.TryGetValue(page, out var successor) ? form.Of(successor)
            : library.Addresses.Live.Contains(page) || library.Tombstones.ContainsKey(page) || SiteOutputs.IsKnown(path) ? path
            : null;
    }

    private static string WithoutEnding(string path) =>
        Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? path[..^ending.Length] : path;
}
