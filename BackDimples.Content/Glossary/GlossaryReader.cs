using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Glossary;

/// <summary>Reads <c>content/glossary.yml</c>.</summary>
public static class GlossaryReader
{
    public static ImmutableArray<GlossaryTerm> Read(ContentFile file, DiagnosticBag bag) =>
        KeyedMapReader.Read(file, bag, (key, fields) => new GlossaryTerm
        {
            Key = key.Value,
            Term = fields.Text("term").Value,
            Language = fields.OptionalText("lang")?.Value,
            Definition = fields.Text("definition").Value,
            AlsoCalled = [.. fields.TextList("also_called").Select(n => n.Value)],
            NotTheSameAs = [.. fields.Maps("not_the_same_as").Select(ReadDistinction)],
            Location = key.Location,
        });

    private static Distinction ReadDistinction(FieldReader fields)
    {
        var distinction = new Distinction(fields.Text("term"), fields.Text("why").Value);
        fields.Finish();
        return distinction;
    }
}
