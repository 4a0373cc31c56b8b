using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A list.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);
