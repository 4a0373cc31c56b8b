using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>One entry of a <see cref="YamlMap"/>.</summary>
public sealed record YamlEntry(string Key, SourceLocation KeyLocation, YamlNode Value);
