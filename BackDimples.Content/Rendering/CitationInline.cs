using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary><c>[@key; @key]</c> in a body.</summary>
public sealed class CitationInline : LeafInline
{
    /// <summary>The keys of the sources and their offsets in the file.</summary>
    public ImmutableArray<(string Key, int Offset)> Keys { get; init; } = [];
}
