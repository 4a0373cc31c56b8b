using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Review;

/// <summary>When a page was published, read through, and is to be read through again.</summary>
public sealed record ReviewInfo
{
    public required DateOnly Published { get; init; }

    /// <summary>The day on which a person last read the whole page against its sources.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>The day by which that is to happen again.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Reasoned changes, newest first; never empty.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>Where the three dates stand in the file.</summary>
    public required ReviewLocations Locations { get; init; }

    /// <summary>Where the list of changes stands in the file.</summary>
    public required SourceLocation ChangesLocation { get; init; }

    /// <summary>The day of the newest reasoned change.</summary>
    public DateOnly LastChanged => Changes[0].Date;

    public bool IsOverdue(DateOnly today) => today > Due;
}
