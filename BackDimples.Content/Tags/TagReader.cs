using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Tags;

/// <summary>Reads <c>content/tags.yml</c>.</summary>
public static class TagReader
{
    public static ImmutableArray<Tag> Read(ContentFile file, DiagnosticBag bag) =>
        KeyedMapReader.Read(file, bag, (key, fields) => new Tag
        {
            Key = key.Value,
            Label = fields.Text("label").Value,
            Description = fields.Text("description").Value,
            Notice = fields.OptionalText("notice")?.Value,
            IsFirst = fields.Flag("first"),
            Location = key.Location,
        });
}
