using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A single value.</summary>
/// <param name="Value">The text; empty for <c>key:</c> without a value.</param>
/// <param name="IsPlain">Whether it was written without quotation marks or a block indicator.</param>
/// <param name="Location">Where it stands.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Whether no value was written at all.</summary>
    public bool IsEmpty => IsPlain && Value is "" or "~" or "null";
}
