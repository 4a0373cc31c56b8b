namespace BackDimples.Content.Diagnostics;

/// <summary>A value together with the place where an author wrote it.</summary>
public readonly record struct Located<T>(T Value, SourceLocation Location);
