using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Review;

/// <summary>The places of the dates of a <see cref="ReviewInfo"/>.</summary>
public sealed record ReviewLocations(SourceLocation Published, SourceLocation Reviewed, SourceLocation Due);
