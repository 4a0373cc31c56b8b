using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A list.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location)
{
    private Dictionary<string, int>? _firsts;

    /// <summary>Whether a text stands in the list before this place already.</summary>
    internal bool IsRepeated(int index)
    {
        if (Items.Length > YamlMap.Few)
        {
            _firsts ??= Items.Select((item, i) => (Text: TextOf(item), i)).Where(t => t.Text is not null)
                .DistinctBy(t => t.Text, StringComparer.Ordinal).ToDictionary(t => t.Text!, t => t.i, StringComparer.Ordinal);
            return TextOf(Items[index]) is { } text && _firsts[text] < index;
        }

        for (var i = 0; i < index; i++)
        {
            if (TextOf(Items[i]) is { } text && text == TextOf(Items[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? TextOf(YamlNode item) => item is YamlScalar { IsEmpty: false } scalar ? scalar.Value : null;
}
