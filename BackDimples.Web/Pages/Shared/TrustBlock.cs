using BackDimples.Content.Review;
using BackDimples.Web.Content;

namespace BackDimples.Web.Pages.Shared;

/// <summary>Who reviewed a page, when, and when it is due again.</summary>
public sealed record TrustBlock(ReviewInfo Review, bool IsOverdue, string Statement)
{
    public static TrustBlock Of(ReviewInfo review, SiteSnapshot site) =>
        new(review, review.IsOverdue(site.Today), site.Library.Site.ReviewStatement);
}
