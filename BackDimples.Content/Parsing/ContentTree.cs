using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace BackDimples.Content.Parsing;

/// <summary>All the files of a content folder at one moment, in the order of their paths.</summary>
public sealed class ContentTree
{
    /// <summary>Files above this size are not read (4 MiB); the largest page of a reference site is a hundredth of it.</summary>
    public const int MaxFileBytes = 4 * 1024 * 1024;

    private static readonly long SettleTicks = TimeSpan.FromSeconds(2).Ticks;

    private static readonly FrozenSet<string> Extensions =
        FrozenSet.ToFrozenSet([".md", ".yml", ".svg", ".txt"], StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, ContentFile> _byPath;

    private ContentTree(string displayRoot, IEnumerable<ContentFile> files)
    {
        DisplayRoot = displayRoot;
        Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        _byPath = Files.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>The name by which authors know the folder: its last part.</summary>
    public string DisplayRoot { get; }

    public ImmutableArray<ContentFile> Files { get; }

    /// <summary>The file at a path inside the folder, or null.</summary>
    public ContentFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The files directly inside a folder, with an extension such as <c>.md</c>.</summary>
    public IEnumerable<ContentFile> In(string folder, string extension) =>
        Files.Where(f => f.Folder == folder && f.Path.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>A tree made in memory: the seam by which tests write content.</summary>
    public static ContentTree FromFiles(IEnumerable<KeyValuePair<string, string>> files, string displayRoot = "content") =>
        FromBytes(files.Select(f => KeyValuePair.Create(f.Key, Encoding.UTF8.GetBytes(f.Value))), displayRoot);

    /// <summary>A tree made in memory of raw bytes, for content that is not UTF-8.</summary>
    public static ContentTree FromBytes(IEnumerable<KeyValuePair<string, byte[]>> files, string displayRoot = "content") =>
        new(displayRoot, files.Select(f => new ContentFile
        {
            Path = f.Key,
            DisplayPath = $"{displayRoot}/{f.Key}",
            Bytes = f.Value,
        }));

    /// <summary>Reads a folder. Hidden files, files that start with <c>_</c> and unknown extensions are left out.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="previous">An earlier reading of the same folder; files that have not changed are taken from it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ContentTree FromDirectory(string folder, ContentTree? previous = null)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            throw new DirectoryNotFoundException($"There is no folder '{root.FullName}'.");
        }

        var found = new List<(FileInfo File, string Path)>();
        List(root, "", found, depth: 0);
        var files = new ContentFile[found.Count];
        var now = FileClock(root);
        Parallel.For(0, found.Count, i => files[i] = Read(found[i].File, found[i].Path, root, previous, now));
        return new ContentTree(root.Name, files);
    }

    // Folders two deep are all that the format knows; the bound keeps a loop of links from going on for ever.
    private static void List(DirectoryInfo folder, string prefix, List<(FileInfo, string)> found, int depth)
    {
        if (depth > 4)
        {
            return;
        }

        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true }))
        {
            if (entry.Name[0] is '.' or '_' || entry.Name.EndsWith('~'))
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                List(inner, $"{prefix}{inner.Name}/", found, depth + 1);
            }
            else if (entry is FileInfo file && Extensions.Contains(file.Extension))
            {
                found.Add((file, prefix + file.Name));
            }
        }
    }

    private static ContentFile Read(FileInfo file, string path, DirectoryInfo root, ContentTree? previous, long now)
    {
        var result = new ContentFile { Path = path, DisplayPath = $"{root.Name}/{path}", Bytes = default };
        try
        {
            if (LeavesFolder(file, root))
            {
                return result with { Fault = ContentFileFault.LinkLeavesFolder };
            }

            var length = file.Length;
            var written = file.LastWriteTimeUtc.Ticks;
            var stamp = new FileStamp(length, written, now - written > SettleTicks);
            if (previous?.Find(path) is { Fault: null, Stamp: { Settled: true } old } known && old == stamp)
            {
                return known;
            }

            if (length > MaxFileBytes)
            {
                return result with { Fault = ContentFileFault.TooLarge, FaultDetail = $"{length / (1024 * 1024)} MB" };
            }

            return result with { Bytes = File.ReadAllBytes(file.FullName), Stamp = stamp };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return result with { Fault = ContentFileFault.Unreadable, FaultDetail = Reason(e) };
        }
    }

    private static bool LeavesFolder(FileInfo file, DirectoryInfo root)
    {
        var inside = root.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        for (FileSystemInfo? step = file; step is not null && step.FullName.Length >= root.FullName.Length; step = Parent(step))
        {
            if (step.LinkTarget is not null && step.FullName != root.FullName)
            {
                var target = step.ResolveLinkTarget(returnFinalTarget: true);
                if (target is not { Exists: true } || !(target.FullName + Path.DirectorySeparatorChar).StartsWith(inside, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;

        static FileSystemInfo? Parent(FileSystemInfo step) =>
            step is FileInfo f ? f.Directory : ((DirectoryInfo)step).Parent;
    }

    // The clock that stamps the files may not be this machine's (a network share), so the newest stamp counts too.
    private static long FileClock(DirectoryInfo root) =>
        Math.Max(TimeProvider.System.GetUtcNow().Ticks, root.LastWriteTimeUtc.Ticks);

    private static string Reason(Exception e) =>
        e is UnauthorizedAccessException ? "permission denied" : e is FileNotFoundException ? "it is gone" : "the system could not read it";
}
