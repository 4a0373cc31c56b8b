namespace BackDimples.Content.Search;

/// <summary>How many hits there would be with a filter.</summary>
/// <param name="Key">The tag's key, or the word for the kind.</param>
/// <param name="Count">The number of hits.</param>
public sealed record SearchFacet(string Key, int Count);
