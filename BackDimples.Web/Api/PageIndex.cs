using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Evidence;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>Every answer and article, with where each of its forms is to be had.</summary>
public sealed record PageIndex
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public required string Language { get; init; }

    public required PublisherRecord Publisher { get; init; }

    [Description("The day of the newest reasoned change of any page.")]
    public required DateOnly Modified { get; init; }

    public required ImmutableArray<Entry> Pages { get; init; }

    public static PageIndex Of(SiteSnapshot site) => new()
    {
        Name = site.Library.Site.Name,
        Url = site.Absolute(SitePaths.Home),
        Language = site.Library.Site.Language,
        Publisher = PublisherRecord.Of(site),
        Modified = site.Library.LastChanged,
        Pages = [.. PageSummary.All(site.Library).Select(page => Entry.Of(site, page))],
    };

    /// <summary>One page of the index.</summary>
    public sealed record Entry
    {
        [Description("faq/<id> or articles/<slug>; its record is at /api/{id}.")]
        public required string Id { get; init; }

        public required PageKind Kind { get; init; }

        public required string Title { get; init; }

        [Description("The short answer, or the article's summary.")]
        public required string Summary { get; init; }

        public required string Url { get; init; }

        [Description("The page's record.")]
        public required string ApiUrl { get; init; }

        public required string MarkdownUrl { get; init; }

        [Description("The keys of its tags.")]
        public required ImmutableArray<string> Tags { get; init; }

        [Description("How sure the short answer is; null for definitions and articles.")]
        public required Certainty? Evidence { get; init; }

        public required DateOnly Published { get; init; }

        public required DateOnly Modified { get; init; }

        public required DateOnly Reviewed { get; init; }

        public required DateOnly ReviewDue { get; init; }

        internal static Entry Of(SiteSnapshot site, PageSummary page) => new()
        {
            Id = RecordId.Of(page.Path),
            Kind = page.Kind,
            Title = page.Title,
            Summary = page.Summary,
            Url = site.Absolute(page.Path),
            ApiUrl = site.Absolute(Representation.Record.Of(page.Path)),
            MarkdownUrl = site.Absolute(Representation.Markdown.Of(page.Path)),
            Tags = page.Tags,
            Evidence = page.Evidence,
            Published = page.Review.Published,
            Modified = page.Review.LastChanged,
            Reviewed = page.Review.Reviewed,
            ReviewDue = page.Review.Due,
        };
    }
}
