namespace BackDimples.Content.Parsing;

/// <summary>Tells whether a link stays inside a folder, whatever links lie on the way.</summary>
internal sealed class Boundary(DirectoryInfo root)
{
    // A chain of links longer than this is a circle; Linux gives up at the same number.
    private const int MaxLinks = 40;

    private readonly string _root = RealPath(root.FullName, 0) ?? root.FullName;

    /// <summary>Whether a file or folder exists and truly lies inside.</summary>
    public bool Holds(FileSystemInfo entry) =>
        RealPath(entry.FullName, 0) is { } path
        && (path + Path.DirectorySeparatorChar).StartsWith(_root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // .NET resolves the last part of a path only, so "inside/link-to-elsewhere/file" would seem to lie inside.
    private static string? RealPath(string path, int links)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new FileInfo(real).LinkTarget is not { } target)
            {
                continue;
            }

            var next = Path.GetFullPath(target, Path.GetDirectoryName(real)!);
            if (links == MaxLinks || RealPath(next, links + 1) is not { } resolved)
            {
                return null;
            }

            real = resolved;
        }

        return Path.Exists(real) ? real : null;
    }
}
