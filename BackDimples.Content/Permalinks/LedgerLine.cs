using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Permalinks;

/// <summary>One line of <c>content/published.txt</c>.</summary>
/// <param name="Address">A path, with <c>#heading</c> for a fragment.</param>
/// <param name="Gone">The day since which it is gone on purpose, or null.</param>
/// <param name="Note">For a tombstone: where to look instead, in words.</param>
/// <param name="Location">Where it stands.</param>
public sealed record LedgerLine(string Address, DateOnly? Gone, string Note, SourceLocation Location)
{
    public string Path => Address.Split('#')[0];

    public string? Fragment => Address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? Address[(hash + 1)..] : null;
}
