using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Feeds;

namespace BackDimples.Web.Seo;

/// <summary>The other forms of a page, as its head announces them.</summary>
public static class Alternates
{
    /// <summary>Of every page: the feeds of changes.</summary>
    public static ImmutableArray<AlternateForm> FeedEndpoints { get; } =
    [
        new(AtomFeed.MediaType, SiteOutputs.Feed, "Changes"),
        new(JsonFeed.MediaType, SiteOutputs.JsonFeed, "Changes"),
    ];

    /// <summary>Of an answer: Markdown, JSON, and the card for other people's pages.</summary>
    public static ImmutableArray<AlternateForm> For(SiteSnapshot site, FaqEntry faq) =>
        [.. Of(faq.Path), new(OEmbed.DiscoveryType, OEmbed.DescriptionOf(site, faq.Path), faq.Question.Value)];

    /// <summary>Of an article: Markdown and JSON.</summary>
    public static ImmutableArray<AlternateForm> For(Article article) => [.. Of(article.Path)];

    private static IEnumerable<AlternateForm> Of(string path) =>
    [
        new(MarkdownTwins.MediaType, Representation.Markdown.Of(path), "Markdown"),
        new("application/json", Representation.Record.Of(path), "JSON"),
    ];
}
