namespace BackDimples.Content.Rendering;

/// <summary>Where a body is read from.</summary>
/// <param name="File">The path that diagnostics name.</param>
/// <param name="Utf8">The whole file, without a byte-order mark.</param>
/// <param name="Start">The offset (characters) at which the body begins.</param>
internal readonly record struct BodySource(string File, ReadOnlyMemory<byte> Utf8, int Start);
