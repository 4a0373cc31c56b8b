using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Faqs;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>One answer.</summary>
public sealed record FaqRecord
{
    [Description("faq/ and the id of the answer.")]
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Language { get; init; }

    public required string Question { get; init; }

    [Description("The short answer, in plain text.")]
    public required string Answer { get; init; }

    [Description("How sure the short answer is; null for a plain definition.")]
    public required EvidenceRecord? Evidence { get; init; }

    public required ImmutableArray<TagLink> Tags { get; init; }

    public required ReviewRecord Review { get; init; }

    public required BodyRecord Body { get; init; }

    [Description("The sources that support the answer.")]
    public required ImmutableArray<SourceRecord> Sources { get; init; }

    [Description("Places that make the claim the answer deals with; they support nothing.")]
    public required ImmutableArray<SourceRecord> Claims { get; init; }

    public required ImmutableArray<PageLink> Related { get; init; }

    public required PublisherRecord Publisher { get; init; }

    public static FaqRecord Of(SiteSnapshot site, FaqEntry faq)
    {
        var page = PageSummary.Of(site.Library, faq);
        return new FaqRecord
        {
            Id = RecordId.Of(faq.Path),
            Url = site.Absolute(faq.Path),
            Language = site.Library.Site.Language,
            Question = page.Title,
            Answer = page.Summary,
            Evidence = EvidenceRecord.Of(site.Library.Site, page.Evidence, page.EvidenceNote),
            Tags = PageLinks.Tags(site, page),
            Review = ReviewRecord.Of(site, faq.Review),
            Body = BodyRecord.Of(site, page),
            Sources = SourceRecord.Numbered(site, page.Sources),
            Claims = [.. page.Claims.Select(source => SourceRecord.Of(site, source, number: null))],
            Related = PageLinks.Related(site, page),
            Publisher = PublisherRecord.Of(site),
        };
    }
}
