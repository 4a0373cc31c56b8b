using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Tags;

/// <summary>A subject from the closed list <c>content/tags.yml</c>, which is in display order.</summary>
public sealed record Tag
{
    public required string Key { get; init; }

    public required string Label { get; init; }

    public required string Description { get; init; }

    /// <summary>A standing notice for every page of the tag, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether its pages come first where a search finds others about as good: the safe direction.</summary>
    public bool IsFirst { get; init; }

    public required SourceLocation Location { get; init; }

    public string Path => SitePaths.Tag(Key);
}
