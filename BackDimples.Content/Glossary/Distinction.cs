using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Glossary;

/// <summary>Another term that is not the same, and why.</summary>
public sealed record Distinction(Located<string> Term, string Why);
