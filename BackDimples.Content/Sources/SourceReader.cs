using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Sources;

/// <summary>Reads <c>content/sources.yml</c>.</summary>
public static class SourceReader
{
    private static readonly string[] Kinds = ["study", "review", "guideline", "textbook", "reference", "news", "popular", "claim-example"];

    private static readonly string[] Readings = ["full-page", "abstract", "excerpt", "second-hand"];

    /// <summary>The word by which authors name a kind.</summary>
    public static string Word(this SourceKind kind) => Kinds[(int)kind];

    public static ImmutableArray<Source> Read(ContentFile file, DiagnosticBag bag) =>
        KeyedMapReader.Read(file, bag, (key, fields) => new Source
        {
            Key = key.Value,
            Title = fields.Text("title").Value,
            Language = fields.OptionalText("lang")?.Value,
            IsDescribed = fields.Flag("described"),
            Authors = [.. fields.TextList("authors").Select(a => a.Value)],
            Year = fields.Number("year"),
            Container = fields.OptionalText("container")?.Value,
            Kind = (SourceKind)Math.Max(0, Array.IndexOf(Kinds, fields.Choice("kind", Kinds, required: true)?.Value)),
            Reading = (SourceReading)Math.Max(0, Array.IndexOf(Readings, fields.Choice("read", Readings, required: true)?.Value)),
            Doi = fields.OptionalText("doi")?.Value,
            Url = ReadUrl(fields, bag),
            Note = fields.Text("note").Value,
            Location = key.Location,
        });

    private static string? ReadUrl(FieldReader fields, DiagnosticBag bag)
    {
        if (fields.OptionalText("url") is not { Value.Length: > 0 } url)
        {
            return null;
        }

        if (Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
        {
            return url.Value;
        }

        bag.Add(ContentErrors.WrongType, url.Location, "url", "an address that begins with https://", $"'{url.Value}'");
        return null;
    }
}
