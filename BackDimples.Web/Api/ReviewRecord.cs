using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Review;
using BackDimples.Web.Content;

namespace BackDimples.Web.Api;

/// <summary>When a page was published, read through and changed.</summary>
public sealed record ReviewRecord
{
    public required DateOnly Published { get; init; }

    [Description("The day on which a person last read the whole page against its sources.")]
    public required DateOnly Reviewed { get; init; }

    public required DateOnly ReviewDue { get; init; }

    [Description("Whether the next review is late.")]
    public required bool IsOverdue { get; init; }

    [Description("The day of the newest reasoned change.")]
    public required DateOnly Modified { get; init; }

    [Description("Who reviews, in words.")]
    public required string Statement { get; init; }

    [Description("Reasoned changes, newest first.")]
    public required ImmutableArray<ChangeRecord> Changes { get; init; }

    public static ReviewRecord Of(SiteSnapshot site, ReviewInfo review) => new()
    {
        Published = review.Published,
        Reviewed = review.Reviewed,
        ReviewDue = review.Due,
        IsOverdue = review.IsOverdue(site.Today),
        Modified = review.LastChanged,
        Statement = site.Library.Site.ReviewStatement,
        Changes = [.. review.Changes.Select(ChangeRecord.Of)],
    };
}
