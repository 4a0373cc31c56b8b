using System.Collections.Frozen;
using System.Text;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Tests;

/// <summary>
/// The small corpus about another subject in <c>tests/SampleCorpus</c>. It is free of errors and warnings, so that a
/// test need only say what it changes.
/// </summary>
internal static class SampleCorpus
{
    /// <summary>The day on which the sample is read.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "SampleCorpus");

    /// <summary>All files, by their path inside the content folder.</summary>
    public static FrozenDictionary<string, string> Files { get; } = Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .ToFrozenDictionary(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'), f => File.ReadAllText(f), StringComparer.Ordinal);

    /// <summary>The sample, with some files changed, added, or (by null) taken away.</summary>
    public static ContentTree With(params IEnumerable<(string Path, string? Text)> changes) =>
        WithBytes(changes.Select(c => (c.Path, c.Text is null ? null : Encoding.UTF8.GetBytes(c.Text))));

    /// <summary>The same, for content that is not UTF-8.</summary>
    public static ContentTree WithBytes(params IEnumerable<(string Path, byte[]? Bytes)> changes)
    {
        var files = Files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
        foreach (var (path, bytes) in changes)
        {
            if (bytes is null)
            {
                files.Remove(path);
            }
            else
            {
                files[path] = bytes;
            }
        }

        return ContentTree.FromBytes(files);
    }

    public static ContentLoadResult Load(params IEnumerable<(string Path, string? Text)> changes) =>
        ContentLoader.Load(With(changes), Today);

    /// <summary>One file of the sample with one passage replaced; the passage must be there.</summary>
    public static (string Path, string? Text) Edit(string path, string old, string replacement)
    {
        Assert.Contains(old, Files[path], StringComparison.Ordinal);
        return (path, Files[path].Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>The library of the sample with some changes; fails when they break it.</summary>
    public static ContentLibrary Library(params IEnumerable<(string Path, string? Text)> changes)
    {
        var result = Load(changes);
        Assert.True(result.Library is not null, string.Join('\n', result.Diagnostics));
        return result.Library;
    }
}
