using System.Collections.Frozen;
using BackDimples.Content.Parsing;

namespace BackDimples.Web.Content;

/// <summary>When pages last changed, for <c>Last-Modified</c>: by their own files, so that it survives a restart and the change of another page.</summary>
public sealed class ContentDates
{
    private static readonly DateTimeOffset Built = new(File.GetLastWriteTimeUtc(typeof(ContentDates).Assembly.Location));

    private readonly FrozenDictionary<string, DateTimeOffset> _pages;
    private readonly DateTimeOffset _common;
    private readonly DateTimeOffset _newest;

    /// <param name="tree">The files, with the times at which they were written.</param>
    /// <param name="now">No page changed later than now, whatever a file says.</param>
    public ContentDates(ContentTree tree, DateTimeOffset now)
    {
        DateTimeOffset Written(ContentFile file) => file.Written is { } written && written < now ? written : now;
        DateTimeOffset Newest(IEnumerable<ContentFile> files) => files.Select(Written).Append(Built).Max();
        _common = Newest(tree.Files.Where(f => !IsPage(f)));
        _newest = Newest(tree.Files);
        _pages = tree.Files.Where(IsPage).ToFrozenDictionary(f => $"/{f.Folder}/{f.Name}", Written, StringComparer.Ordinal);
    }

    /// <summary>When a page last changed: its own file, what all pages draw on (tags, sources, terms, names), or the program. A list is as new as the newest file.</summary>
    /// <param name="page">The path of the page itself, not of its Markdown or JSON form.</param>
    public DateTimeOffset LastChanged(string page) =>
        _pages.TryGetValue(page, out var own) ? own > _common ? own : _common : _newest;

    private static bool IsPage(ContentFile file) => file.Folder is "faq" or "articles";
}
