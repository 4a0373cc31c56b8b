namespace BackDimples.Content.Parsing;

/// <summary>What stands at the head of a Markdown file.</summary>
/// <param name="Fields">The fields, to be read by the reader of the folder.</param>
/// <param name="BodyStart">The offset at which the Markdown begins.</param>
public sealed record FrontMatter(FieldReader Fields, int BodyStart);
