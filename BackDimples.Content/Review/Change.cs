using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Review;

/// <summary>One reasoned change of a page, as authors write it under <c>changes:</c>.</summary>
/// <param name="Date">The day of the change.</param>
/// <param name="Kind">Why it changed.</param>
/// <param name="Note">What changed, for readers.</param>
public sealed record Change(DateOnly Date, ChangeKind Kind, string Note)
{
    /// <summary>Where it stands in the file.</summary>
    internal SourceLocation? Location { get; init; }
}
