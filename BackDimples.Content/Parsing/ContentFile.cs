using System.Security.Cryptography;

namespace BackDimples.Content.Parsing;

/// <summary>The bytes of one file under the content folder.</summary>
public sealed record ContentFile
{
    /// <summary>The path inside the content folder, with forward slashes: <c>faq/x.md</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path as an author knows it: <c>content/faq/x.md</c>.</summary>
    public required string DisplayPath { get; init; }

    /// <summary>The content; empty when <see cref="Fault"/> says why it could not be read.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The reason why the file could not be read, or null.</summary>
    public ContentFileFault? Fault { get; init; }

    /// <summary>The operating system's words about <see cref="Fault"/>, or a size.</summary>
    public string? FaultDetail { get; init; }

    /// <summary>When the file was last written, as the file system says; null for a file made in memory.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>SHA-256 of the bytes: two files of the same path and fingerprint are parsed alike.</summary>
    internal string Fingerprint => _fingerprint ??= Convert.ToHexString(SHA256.HashData(Bytes.Span)) + Fault;

    /// <summary>The folder, empty at the root: <c>faq</c>.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    /// <summary>The file name without its folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    private string? _fingerprint;
}
