namespace BackDimples.Content.Rendering;

/// <summary>The plain text below one heading, up to the next one.</summary>
/// <param name="Heading">The heading, or null for what stands before the first.</param>
/// <param name="Text">The text, one line a block.</param>
public sealed record Section(Heading? Heading, string Text);
