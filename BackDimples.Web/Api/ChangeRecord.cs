using BackDimples.Content.Review;

namespace BackDimples.Web.Api;

/// <summary>One reasoned change of a page.</summary>
public sealed record ChangeRecord(DateOnly Date, ChangeKind Kind, string Note)
{
    public static ChangeRecord Of(Change change) => new(change.Date, change.Kind, change.Note);
}
