using BackDimples.Web.Content;
using BackDimples.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Tests;

/// <summary>The repository's own content with some files changed, for tests of what the real content does not show yet.</summary>
public sealed class SiteContent : IDisposable
{
    private SiteContent(string folder) => Folder = folder;

    /// <summary>The folder of a changed copy.</summary>
    public string Folder { get; }

    /// <summary>A copy of the content in a folder of its own, changed.</summary>
    /// <param name="edits">A file's path within the content, and its new text from the old.</param>
    public static SiteContent Copy(params (string Path, Func<string, string> Edit)[] edits)
    {
        var copy = new SiteContent(Directory.CreateTempSubdirectory("content-").FullName);
        foreach (var (path, text) in Texts(edits))
        {
            var target = Path.Combine(copy.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return copy;
    }

    /// <summary>A snapshot of the changed content, without a running site.</summary>
    public static SiteSnapshot Snapshot(params (string Path, Func<string, string> Edit)[] edits)
    {
        using var copy = Copy(edits);
        var options = Options.Create(new SiteOptions { ContentPath = copy.Folder, BaseUrl = SiteFixture.BaseUrl, WatchContent = false });
        var store = new ContentStore(options, SiteFixture.Clock, NullLogger<ContentStore>.Instance);
        try
        {
            store.Load();
        }
        catch (ContentException e)
        {
            Assert.Fail($"{e.Message}\n{string.Join('\n', e.Diagnostics)}");
        }

        return store.Current;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Dictionary<string, string> Texts((string Path, Func<string, string> Edit)[] edits)
    {
        var root = ContentLocator.Find(null);
        var texts = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        foreach (var (path, edit) in edits)
        {
            var changed = edit(texts.GetValueOrDefault(path, ""));
            Assert.True(changed != texts.GetValueOrDefault(path), $"The edit of {path} changes nothing.");
            texts[path] = changed;
        }

        return texts;
    }
}
