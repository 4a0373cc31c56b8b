using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>A map, its entries in the order of the file.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Up to this size (entries) it takes longer to make a table than to look through the entries.</summary>
    internal const int Few = 24;

    private readonly Dictionary<string, YamlEntry>? _table =
        Entries.Length > Few ? Entries.ToDictionary(e => e.Key, StringComparer.Ordinal) : null;

    /// <summary>The fields that stand there but could not be read: the fault was reported, and they are not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        if (_table is not null)
        {
            return _table.GetValueOrDefault(key);
        }

        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}
