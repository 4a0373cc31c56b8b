using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A node of a YAML document, with its place in the file.</summary>
public abstract record YamlNode(SourceLocation Location);
