using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>A source of a page.</summary>
public sealed record SourceRecord
{
    [Description("The number by which the text cites it.")]
    public required int Number { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    [Description("Whether the title is the editors' description.")]
    public required bool IsDescribed { get; init; }

    public required ImmutableArray<string> Authors { get; init; }

    public required int? Year { get; init; }

    [Description("The journal, publisher or site.")]
    public required string? Container { get; init; }

    [Description("study, review, guideline, textbook, reference, news, popular or claim-example.")]
    public required string Kind { get; init; }

    [Description("How much of it the editors have read: full-page, abstract, excerpt or second-hand.")]
    public required string Read { get; init; }

    public required string? Doi { get; init; }

    [Description("Where the source itself can be opened.")]
    public required string? Link { get; init; }

    [Description("The page about the source on this site.")]
    public required string Url { get; init; }

    [Description("One line in the editors' words.")]
    public required string Note { get; init; }

    public static ImmutableArray<SourceRecord> Of(SiteSnapshot site, ImmutableArray<Source> sources) =>
        [.. sources.Select((source, i) => Of(site, source, i + 1))];

    private static SourceRecord Of(SiteSnapshot site, Source source, int number) => new()
    {
        Number = number,
        Key = source.Key,
        Title = source.Title,
        IsDescribed = source.IsDescribed,
        Authors = source.Authors,
        Year = source.Year,
        Container = source.Container,
        Kind = source.Kind.Word(),
        Read = Wording.ReadingWord(source.Reading),
        Doi = source.Doi,
        Link = source.Link,
        Url = site.Absolute(source.Path),
        Note = source.Note,
    };
}
