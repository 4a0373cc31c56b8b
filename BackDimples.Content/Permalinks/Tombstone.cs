namespace BackDimples.Content.Permalinks;

/// <summary>A page that is gone on purpose.</summary>
/// <param name="Path">Where it stood.</param>
/// <param name="Gone">Since when.</param>
/// <param name="Note">Where to look instead, in an editor's words.</param>
public sealed record Tombstone(string Path, DateOnly Gone, string Note);
