using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using BackDimples.Content.Threading;

namespace BackDimples.Content.Parsing;

/// <summary>All the files of a content folder at one moment, in the order of their paths.</summary>
public sealed class ContentTree
{
    /// <summary>Files above this size are not read (4 MiB); the largest page of a reference site is a hundredth of it.</summary>
    public const int MaxFileBytes = 4 * 1024 * 1024;

    private const int MaxDepth = 4;

    /// <summary>The endings of the files that editors keep beside the one that is being edited.</summary>
    private static readonly string[] Temporary = [".bak", ".swp", ".swo", ".tmp", ".new", "___jb_tmp___", "___jb_old___"];

    private readonly FrozenDictionary<string, ContentFile> _byPath;

    private ContentTree(string displayRoot, IEnumerable<ContentFile> files)
    {
        DisplayRoot = displayRoot;

        // Two names that are not UTF-8 may read alike; the first stands for both.
        Files = [.. files.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal)];
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
        new(displayRoot, files.Where(f => !f.Key.Split('/').Any(IsSetAside)).Select(f => new ContentFile
        {
            Path = f.Key,
            DisplayPath = Display(displayRoot, f.Key),
            Bytes = f.Value,
        }));

    /// <summary>Reads a folder. Hidden files, files that start with <c>_</c> and the temporary files of editors are left out.</summary>
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

        var found = new List<(FileSystemInfo Entry, string Path, bool Leaves)>();
        List(root, "", new Boundary(root), found, depth: 0);
        var files = new ContentFile[found.Count];
        SharedWork.For(found.Count, i => files[i] = Read(found[i].Entry, found[i].Path, found[i].Leaves, root, previous));
        return new ContentTree(root.Name, files);
    }

    private static bool IsSetAside(string name) => name is [] or ['.' or '_', ..] or [.., '~'] or ['#', .., '#'] or ['~', '$', ..]
        or "4913" or "Thumbs.db" or "desktop.ini" or "LICENSE" || Temporary.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    // A file system lets names hold line breaks; a diagnostic is one line.
    private static string Display(string root, string path) =>
        $"{root}/{(path.Any(char.IsControl) ? string.Concat(path.Select(c => char.IsControl(c) ? '?' : c)) : path)}";

    // Folders two deep are all that the format knows; the bound keeps a loop of links from going on for ever.
    private static void List(DirectoryInfo folder, string prefix, Boundary boundary, List<(FileSystemInfo, string, bool)> found, int depth)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true }))
        {
            if (IsSetAside(entry.Name))
            {
                continue;
            }

            // Only a link can leave the folder, and files of all kinds are listed, so that none is passed over in silence.
            var leaves = IsLink(entry) && !boundary.Holds(entry);
            if (entry is DirectoryInfo inner && !leaves && depth < MaxDepth)
            {
                List(inner, $"{prefix}{inner.Name}/", boundary, found, depth + 1);
            }
            else if (leaves && entry is DirectoryInfo || entry is FileInfo)
            {
                found.Add((entry, prefix + entry.Name, leaves));
            }
        }
    }

    // Known from the listing, where LinkTarget asks the system again for each file. All bits are set when the system cannot say.
    private static bool IsLink(FileSystemInfo entry) =>
        entry.Attributes != (FileAttributes)(-1) && entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static ContentFile Read(FileSystemInfo entry, string path, bool leaves, DirectoryInfo root, ContentTree? previous)
    {
        var result = new ContentFile { Path = path, DisplayPath = Display(root.Name, path), Bytes = default };
        if (leaves || entry is not FileInfo file)
        {
            return result with { Fault = ContentFileFault.LinkLeavesFolder };
        }

        try
        {
            // For a link these are the link's own figures, and the file behind it may change unseen.
            var target = !IsLink(file) ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            var length = target.Length;
            if (length > MaxFileBytes)
            {
                return result with { Fault = ContentFileFault.TooLarge, FaultDetail = $"{length / 1024} kB" };
            }

            // What has no length is not opened: a pipe or a device has none either, and opening one may wait for ever.
            var bytes = length == 0 ? [] : File.ReadAllBytes(file.FullName);
            // The bytes decide, not size and time, which tools that copy (rsync, container layers) keep on other bytes.
            return previous?.Find(path) is { Fault: null } known && known.Bytes.Span.SequenceEqual(bytes)
                ? known
                : result with { Bytes = bytes, Written = new DateTimeOffset(target.LastWriteTimeUtc) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return result with { Fault = ContentFileFault.Unreadable, FaultDetail = Reason(e) };
        }
    }

    private static string Reason(Exception e) =>
        e is UnauthorizedAccessException ? "permission denied" : e is FileNotFoundException ? "it is gone" : "the system could not read it";
}
