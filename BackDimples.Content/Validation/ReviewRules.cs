using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Review;

namespace BackDimples.Content.Validation;

/// <summary>Dates are in order, and evidence has what it needs.</summary>
internal static class ReviewRules
{
    private const int MaxYearsToReview = 3;

    public static void Check(ContentSet set, DiagnosticBag bag)
    {
        foreach (var faq in set.Faqs.Where(f => !set.FaultyFiles.Contains(f.Location.File)))
        {
            CheckEvidence(faq, bag);
            CheckDates(faq.Review, set.Today, bag);
        }

        foreach (var article in set.Articles.Where(a => !set.FaultyFiles.Contains(a.Location.File)))
        {
            CheckDates(article.Review, set.Today, bag);
        }
    }

    private static void CheckEvidence(FaqEntry faq, DiagnosticBag bag)
    {
        if (faq.Evidence is { Value: Certainty.Good or Certainty.Some } graded && faq.Sources.IsEmpty && faq.Body.Citations.IsEmpty)
        {
            bag.Add(ContentErrors.EvidenceWithoutSources, graded.Location, graded.Value.Word());
        }

        if (faq.Evidence is { Value: Certainty.Uncertain } uncertain && faq.EvidenceNote is null)
        {
            bag.Add(ContentErrors.UncertainWithoutNote, uncertain.Location);
        }

        if (faq.EvidenceNote is { } note && faq.Evidence?.Value != Certainty.Uncertain)
        {
            bag.Add(ContentErrors.NoteWithoutUncertain, note.Location);
        }
    }

    private static void CheckDates(ReviewInfo review, DateOnly today, DiagnosticBag bag)
    {
        var at = review.Locations;
        if (review.Due <= review.Reviewed)
        {
            bag.Add(ContentErrors.DueBeforeReviewed, at.Due, Iso(review.Due), Iso(review.Reviewed));
        }
        else if (review.Due > review.Reviewed.AddYears(MaxYearsToReview))
        {
            bag.Add(ContentErrors.DueTooLate, at.Due, Iso(review.Due), Iso(review.Reviewed));
        }
        else if (review.IsOverdue(today))
        {
            bag.Add(ContentErrors.ReviewOverdue, at.Due, Iso(review.Due));
        }

        if (review.Reviewed < review.Published)
        {
            bag.Add(ContentErrors.ReviewedBeforePublished, at.Reviewed, Iso(review.Reviewed), Iso(review.Published));
        }

        // One day of grace: an author east of the server may already write tomorrow's date.
        foreach (var (name, date, location) in new[] { ("published", review.Published, at.Published), ("reviewed", review.Reviewed, at.Reviewed) })
        {
            if (date > today.AddDays(1))
            {
                bag.Add(ContentErrors.DateInFuture, location, name, Iso(date), Iso(today));
            }
        }

        CheckChanges(review, bag);
    }

    private static void CheckChanges(ReviewInfo review, DiagnosticBag bag)
    {
        for (var i = 1; i < review.Changes.Length; i++)
        {
            if (review.Changes[i].Date > review.Changes[i - 1].Date)
            {
                bag.Add(ContentErrors.ChangesNotNewestFirst, review.Changes[i].Location ?? review.ChangesLocation, Iso(review.Changes[i].Date));
                return;
            }
        }

        if (review.Changes[^1] is not { Kind: ChangeKind.Published } first || first.Date != review.Published)
        {
            bag.Add(ContentErrors.NoPublishedChange, review.Changes[^1].Location ?? review.ChangesLocation, Iso(review.Published));
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
