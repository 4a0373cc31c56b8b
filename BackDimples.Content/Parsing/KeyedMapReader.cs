using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>Reads a data file whose root maps keys to entries of one kind.</summary>
internal static class KeyedMapReader
{
    /// <summary>The entries in the order of the file; empty after an error in the file as a whole.</summary>
    public static ImmutableArray<T> Read<T>(ContentFile file, DiagnosticBag bag, Func<Located<string>, FieldReader, T> read)
    {
        if (SourceText.Read(file, bag) is not { } source || YamlReader.ReadMap(source, source.Text, firstLine: 1, bag) is not { } map)
        {
            return [];
        }

        var entries = ImmutableArray.CreateBuilder<T>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            var key = new Located<string>(entry.Key, entry.KeyLocation);
            if (!Slug.Check(key, bag))
            {
                continue;
            }

            if (entry.Value is not YamlMap inner)
            {
                bag.Add(ContentErrors.WrongType, entry.Value.Location, entry.Key, "a set of fields, indented below it", entry.Value.InWords);
                continue;
            }

            var fields = new FieldReader(inner, entry.KeyLocation, bag);
            entries.Add(read(key, fields));
            fields.Finish();
        }

        return entries.ToImmutable();
    }
}
