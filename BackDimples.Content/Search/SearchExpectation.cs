using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Search;

/// <summary>What a query should find.</summary>
public sealed record SearchExpectation
{
    /// <summary>The query, and where it is written.</summary>
    public required Located<string> Query { get; init; }

    /// <summary>The id of the hit that answers, or null when nothing should be found.</summary>
    public string? Best { get; init; }

    /// <summary>The lowest rank at which an acceptable hit may stand.</summary>
    public int Within { get; init; } = 1;

    /// <summary>The ids of hits that answer as well.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Whether a hit answers.</summary>
    public bool Accepts(string id) => id == Best || Also.Contains(id, StringComparer.Ordinal);
}
