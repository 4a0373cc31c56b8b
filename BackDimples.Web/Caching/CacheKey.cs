using BackDimples.Content.Evidence;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Caching;

/// <summary>
/// Says which requests have an answer that depends on the content alone, and under which key it is kept. The list is
/// closed: unknown query parameters map to the page without them, and unknown paths have no key at all.
/// </summary>
public static class CacheKey
{
    /// <summary>The key of a request, or null when its answer is not kept.</summary>
    public static string? For(string path, IQueryCollection query, ContentLibrary library)
    {
        if (path == SitePaths.Evidence)
        {
            return CertaintyWords.Parse(query["level"]) is { } level ? $"{path}?level={level.Word()}" : path;
        }

        if (path.StartsWith(SitePaths.Tag(""), StringComparison.Ordinal) && library.Addresses.Live.Contains(path))
        {
            return library.FindTag(query["with"].ToString()) is { } tag ? $"{path}?with={tag.Key}" : path;
        }

        return path != SitePaths.Search && IsKept(path, library) ? path : null;
    }

    private static bool IsKept(string path, ContentLibrary library)
    {
        Representation.Split(path, out var page);
        return library.Addresses.Live.Contains(page) || SiteOutputs.IsPure(path);
    }
}
