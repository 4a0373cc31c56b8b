using System.Collections.Immutable;

namespace BackDimples.Web.Pages.Shared;

/// <summary>The neighbours of a page in its series.</summary>
/// <param name="Label">The name of the series, for those who cannot see it.</param>
public sealed record Pager(string Label, PageLink? Previous, PageLink? Next)
{
    /// <summary>The neighbours of the page at <paramref name="path"/>.</summary>
    public static Pager Of(string label, ImmutableArray<PageLink> series, string path)
    {
        var at = series.ToList().FindIndex(p => p.Path == path);
        return new Pager(label, at > 0 ? series[at - 1] : null, at >= 0 && at < series.Length - 1 ? series[at + 1] : null);
    }
}
