using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Seo;

/// <summary>Works as CSL JSON, the input of citation processors.</summary>
public static class CslJson
{
    public static string Write(IEnumerable<Reference> works) =>
        JsonSerializer.Serialize([.. works.Select(ItemOf)], CslJsonContext.Relaxed.ItemArray);

    private static Item ItemOf(Reference work) => new()
    {
        Id = work.Key,
        Type = TypeOf(work.Kind),
        Title = work.Title,
        Author = work.Authors.IsEmpty ? null : [.. work.Authors.Select(a => a.Initials is null ? new Name { Literal = a.Name } : new Name { Family = a.Name, Given = a.Initials })],
        Issued = work.Day is { } day ? new Date([[day.Year, day.Month, day.Day]]) : work.Year is { } year ? new Date([[year]]) : null,
        ContainerTitle = work.Kind == SourceKind.Textbook ? null : work.Container,
        Publisher = work.Kind == SourceKind.Textbook ? work.Container : null,
        Volume = work.Volume,
        Issue = work.Issue,
        Page = work.Pages,
        Doi = work.Doi,
        Url = work.Url,
        Note = work.Note,
        Language = work.Language,
    };

    private static string TypeOf(SourceKind? kind) => kind switch
    {
        SourceKind.Study or SourceKind.Review => "article-journal",
        SourceKind.Guideline => "report",
        SourceKind.Textbook => "book",
        SourceKind.News => "article-newspaper",
        _ => "webpage",
    };

    internal sealed record Item
    {
        public required string Id { get; init; }

        public required string Type { get; init; }

        public required string Title { get; init; }

        public ImmutableArray<Name>? Author { get; init; }

        public Date? Issued { get; init; }

        [JsonPropertyName("container-title")]
        public string? ContainerTitle { get; init; }

        public string? Publisher { get; init; }

        public string? Volume { get; init; }

        public string? Issue { get; init; }

        public string? Page { get; init; }

        [JsonPropertyName("DOI")]
        public string? Doi { get; init; }

        [JsonPropertyName("URL")]
        public string? Url { get; init; }

        public string? Note { get; init; }

        public string? Language { get; init; }
    }

    internal sealed record Name
    {
        public string? Family { get; init; }

        public string? Given { get; init; }

        public string? Literal { get; init; }
    }

    internal sealed record Date([property: JsonPropertyName("date-parts")] ImmutableArray<ImmutableArray<int>> DateParts);
}

/// <summary>How CSL JSON is written: accents as they are, absent members left out.</summary>
[JsonSerializable(typeof(CslJson.Item[]))]
internal sealed partial class CslJsonContext : JsonSerializerContext
{
    public static CslJsonContext Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
