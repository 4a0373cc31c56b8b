using System.ComponentModel;
using BackDimples.Content.Review;

namespace BackDimples.Web.Api;

/// <summary>One reasoned change of a page.</summary>
public sealed record ChangeRecord(
    DateOnly Date,
    [property: Description("published, reviewed, corrected or evidence-changed.")] string Kind,
    string Note)
{
    public static ChangeRecord Of(Change change) => new(change.Date, change.Kind switch
    {
        ChangeKind.Published => "published",
        ChangeKind.Reviewed => "reviewed",
        ChangeKind.Corrected => "corrected",
        _ => "evidence-changed",
    }, change.Note);
}
