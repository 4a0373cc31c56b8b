using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Library;

/// <summary>What a reader made of one file; kept, so that a file that has not changed is not parsed again.</summary>
internal sealed record ParsedFile(ContentFile File, object? Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors { get; } = Diagnostics.Any(d => d.IsError);

    public bool IsOf(ContentFile other) => ReferenceEquals(File, other)
        || (File.Bytes.Length == other.Bytes.Length && File.DisplayPath == other.DisplayPath && File.Fingerprint == other.Fingerprint);
}
