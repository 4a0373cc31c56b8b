using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Api;

/// <summary>One tag.</summary>
public sealed record TagRecord
{
    [Description("The key by which searches filter.")]
    public required string Key { get; init; }

    public required string Label { get; init; }

    public required string Description { get; init; }

    [Description("What every reader of the tag's pages should be told; null for most.")]
    public required string? Notice { get; init; }

    public required string Url { get; init; }

    [Description("The changes of its pages, as Atom.")]
    public required string FeedUrl { get; init; }

    [Description("The number of its answers.")]
    public required int Answers { get; init; }

    [Description("The number of its articles.")]
    public required int Articles { get; init; }

    public static TagRecord Of(SiteSnapshot site, Tag tag) => new()
    {
        Key = tag.Key,
        Label = tag.Label,
        Description = tag.Description,
        Notice = tag.Notice,
        Url = site.Absolute(tag.Path),
        FeedUrl = site.Absolute(Representation.TagFeed.Of(tag.Path)),
        Answers = site.Library.FaqsOf(tag.Key).Length,
        Articles = site.Library.ArticlesOf(tag.Key).Length,
    };
}

/// <summary>Every tag, in the order in which the site shows them.</summary>
public sealed record TagList(ImmutableArray<TagRecord> Tags)
{
    public static TagList Of(SiteSnapshot site) => new([.. site.Library.Tags.Select(tag => TagRecord.Of(site, tag))]);
}
