using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Site;

/// <summary>A link in the head or the foot of every page.</summary>
public sealed record NavigationLink(string Label, Located<string> Path);
