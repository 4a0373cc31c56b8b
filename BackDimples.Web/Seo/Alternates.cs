using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Feeds;

namespace BackDimples.Web.Seo;

/// <summary>The other forms of a page, as its head announces them.</summary>
public static class Alternates
{
    /// <summary>Of every page: the feeds of changes.</summary>
    public static ImmutableArray<AlternateForm> Feeds { get; } =
    [
        new(AtomFeed.MediaType, SiteOutputs.Feed, "Changes"),
        new(JsonFeed.MediaType, SiteOutputs.JsonFeed, "Changes"),
    ];

    /// <summary>Of an answer: Markdown, JSON, and the card for other people's pages.</summary>
    public static ImmutableArray<AlternateForm> For(SiteSnapshot site, FaqEntry faq) => Of(site, faq.Path, faq.Question.Value);

    /// <summary>Of an article: Markdown, JSON, and how other people's pages link to it.</summary>
    public static ImmutableArray<AlternateForm> For(SiteSnapshot site, Article article) => Of(site, article.Path, article.Title.Value);

    /// <summary>Of a tag: the feed of its pages' changes.</summary>
    public static ImmutableArray<AlternateForm> For(Tag tag) => [new(AtomFeed.MediaType, Representation.TagFeed.Of(tag.Path), $"Changes: {tag.Label}")];

    private static ImmutableArray<AlternateForm> Of(SiteSnapshot site, string path, string title) =>
    [
        new(MarkdownTwins.MediaType, Representation.Markdown.Of(path), "Markdown"),
        new("application/json", Representation.Record.Of(path), "JSON"),
        new(OEmbed.DiscoveryType, OEmbed.DescriptionOf(site, path), title),
    ];
}
