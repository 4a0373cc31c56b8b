using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Rendering;

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">The id, unique in its page.</param>
/// <param name="Text">The words, as plain text.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Heading(int Level, string Id, string Text, SourceLocation Location);
