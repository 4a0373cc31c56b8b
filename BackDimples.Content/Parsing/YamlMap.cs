using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A map, its entries in the order of the file.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location);
