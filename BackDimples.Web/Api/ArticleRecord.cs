using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Articles;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>One article.</summary>
public sealed record ArticleRecord
{
    [Description("articles/ and the slug.")]
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    [Description("One sentence.")]
    public required string Summary { get; init; }

    [Description("The article in short.")]
    public required ImmutableArray<string> Takeaways { get; init; }

    public required ImmutableArray<TagLink> Tags { get; init; }

    public required ReviewRecord Review { get; init; }

    [Description("The number of words in the body.")]
    public required int Words { get; init; }

    [Description("The headings of the body, each with its address.")]
    public required ImmutableArray<LinkRecord> Headings { get; init; }

    public required BodyRecord Body { get; init; }

    [Description("The sources that support the article.")]
    public required ImmutableArray<SourceRecord> Sources { get; init; }

    public required ImmutableArray<PageLink> Related { get; init; }

    public required PublisherRecord Publisher { get; init; }

    public static ArticleRecord Of(SiteSnapshot site, Article article)
    {
        var page = PageSummary.Of(site.Library, article);
        var url = site.Absolute(article.Path);
        return new ArticleRecord
        {
            Id = RecordId.Of(article.Path),
            Url = url,
            Language = site.Library.Site.Language,
            Title = page.Title,
            Summary = page.Summary,
            Takeaways = page.Takeaways,
            Tags = PageLinks.Tags(site, page),
            Review = ReviewRecord.Of(site, article.Review),
            Words = article.Body.WordCount,
            Headings = [.. article.Body.Headings.Select(h => new LinkRecord(h.Text, $"{url}#{h.Id}"))],
            Body = BodyRecord.Of(site, page),
            Sources = SourceRecord.Numbered(site, page.Sources),
            Related = PageLinks.Related(site, page),
            Publisher = PublisherRecord.Of(site),
        };
    }
}
