using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Search.Evaluation;

/// <summary>Reads <c>content/queries.yml</c>: a list of queries, each with what it should find.</summary>
public static class SearchExpectations
{
    /// <summary>The file's path inside the content folder.</summary>
    public const string Path = "queries.yml";

    private const string Nothing = "nothing";

    /// <summary>Reads the file; empty after an error in the file as a whole.</summary>
    public static ImmutableArray<SearchExpectation> Read(ContentFile file, DiagnosticBag bag)
    {
        // The reader reads maps: the list gets a name, on a line above the first.
        if (SourceText.Read(file, bag) is not { } source || YamlReader.ReadMap(source, $"queries:\n{source.Text}", firstLine: 0, bag) is not { } map)
        {
            return [];
        }

        var root = new FieldReader(map, source.At(0), bag);
        return [.. root.Maps("queries", required: true).Select(ReadOne)];
    }

    private static SearchExpectation ReadOne(FieldReader fields)
    {
        var nothing = fields.Choice("expect", [Nothing]) is not null;
        var expectation = new SearchExpectation
        {
            Query = fields.Text("q"),
            Best = nothing ? null : fields.Text("best").Value,
            Within = fields.Number("within") ?? 1,
            Also = [.. fields.TextList("also").Select(a => a.Value)],
        };
        fields.Finish();
        return expectation;
    }
}

/// <summary>What a query should find.</summary>
public sealed record SearchExpectation
{
    /// <summary>The query, and where it is written.</summary>
    public required Located<string> Query { get; init; }

    /// <summary>The id of the hit that answers, or null when nothing should be found.</summary>
    public string? Best { get; init; }

    /// <summary>The lowest rank at which an acceptable hit may stand.</summary>
    public int Within { get; init; } = 1;

    /// <summary>The ids of hits that answer as well.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Whether a hit answers.</summary>
    public bool Accepts(string id) => id == Best || Also.Contains(id, StringComparer.Ordinal);
}
