using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;

namespace BackDimples.Web.Api;

/// <summary>A source of a page, or of the list of all sources.</summary>
public sealed record SourceRecord
{
    [Description("The number by which the text of a page cites it; null where no text does.")]
    public required int? Number { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    [Description("Whether the title is the editors' description.")]
    public required bool IsDescribed { get; init; }

    public required ImmutableArray<string> Authors { get; init; }

    public required int? Year { get; init; }

    [Description("The journal, publisher or site.")]
    public required string? Container { get; init; }

    public required SourceKind Kind { get; init; }

    [Description("How much of it the editors have read.")]
    public required SourceReading Read { get; init; }

    public required string? Doi { get; init; }

    [Description("Where the source itself can be opened.")]
    public required string? Link { get; init; }

    [Description("The page about the source on this site.")]
    public required string Url { get; init; }

    [Description("One line in the editors' words.")]
    public required string Note { get; init; }

    /// <summary>The sources of a page, in the order of their numbers.</summary>
    public static ImmutableArray<SourceRecord> Numbered(SiteSnapshot site, ImmutableArray<Source> sources) =>
        [.. sources.Select((source, i) => Of(site, source, i + 1))];

    public static SourceRecord Of(SiteSnapshot site, Source source, int? number) => new()
    {
        Number = number,
        Key = source.Key,
        Title = source.Title,
        IsDescribed = source.IsDescribed,
        Authors = source.Authors,
        Year = source.Year,
        Container = source.Container,
        Kind = source.Kind,
        Read = source.Reading,
        Doi = source.Doi,
        Link = source.Link,
        Url = site.Absolute(source.Path),
        Note = source.Note,
    };
}

/// <summary>Every source that a page cites or names as the place of a claim, by first author or title.</summary>
public sealed record SourceList(ImmutableArray<SourceRecord> Sources)
{
    public static SourceList Of(SiteSnapshot site) => new([.. site.Library.Sources.Select(source => SourceRecord.Of(site, source, number: null))]);
}
