using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A node of a YAML document, with its place in the file.</summary>
public abstract record YamlNode(SourceLocation Location)
{
    /// <summary>What stands there, in the words of a message.</summary>
    internal string InWords => this switch
    {
        YamlScalar { IsEmpty: true } => "an empty value",
        YamlScalar scalar => $"'{scalar.Value}'",
        YamlList { Items.IsEmpty: true } => "an empty list",
        YamlList => "a list",
        _ => "a set of fields",
    };
}
