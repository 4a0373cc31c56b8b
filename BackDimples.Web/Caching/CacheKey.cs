using BackDimples.Content.Evidence;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Caching;

/// <summary>
/// Says which requests have a response that is a pure function of the snapshot, and under which key it is kept. The
/// list is closed: unknown query parameters map to the page without them, and unknown paths have no key at all.
/// </summary>
public static class CacheKey
{
    /// <summary>The key of a request, or null when it goes the normal way.</summary>
    public static string? For(string path, IQueryCollection query, ContentLibrary library)
    {
        if (path == SitePaths.Evidence)
        {
            return CertaintyWords.Parse(query["level"]) is { } level ? $"{path}?level={level.Word()}" : path;
        }

        if (path.StartsWith("/tags/", StringComparison.Ordinal) && library.Addresses.Live.Contains(path))
        {
            return library.FindTag(query["with"].ToString()) is { } tag ? $"{path}?with={tag.Key}" : path;
        }

        return IsPure(path, library) ? path : null;
    }

    /// <summary>Up to this number of answers and articles a list of them all is a page like others; beyond it is as heavy as a thousand of them.</summary>
    private const int MostInList = 1000;

    private static readonly string[] Lists = [SitePaths.Faqs, SitePaths.Evidence, SitePaths.Changes];

    /// <summary>The keys without a query, in the order in which readers are likely to ask: for warming up.</summary>
    public static IEnumerable<string> Likely(ContentLibrary library)
    {
        var isHuge = library.Faqs.Length + library.Articles.Length > MostInList;
        var standing = SitePaths.Standing.Where(p => p != SitePaths.Search && !(isHuge && Lists.Contains(p, StringComparer.Ordinal)));
        return standing.Concat(library.TextPages.Select(p => p.Path)).Concat(library.Faqs.Select(f => f.Path)).Concat(library.Articles.Select(a => a.Path))
            .Concat(library.Tags.Select(t => t.Path)).Concat(library.Sources.Select(s => s.Path))
            .Concat([SiteOutputs.Feed, SiteOutputs.Sitemap, SiteOutputs.Robots]);
    }

    private static bool IsPure(string path, ContentLibrary library)
    {
        if (path is SitePaths.Search)
        {
            return false;
        }

        Representation.Split(path, out var page);
        return library.Addresses.Live.Contains(page) || SiteOutputs.IsPure(path);
    }
}
