using Markdig.Syntax;

namespace BackDimples.Content.Rendering;

/// <summary>A body with its AST, for one rendering.</summary>
/// <param name="Document">The AST; its offsets are those of the file.</param>
/// <param name="Text">The text of the whole file.</param>
/// <param name="Start">The offset at which the body begins in it.</param>
internal sealed record ParsedBody(MarkdownDocument Document, string Text, int Start)
{
    /// <summary>The character at an offset of the file; null outside the body.</summary>
    public char? CharAt(int offset) => offset >= Start && offset < Text.Length ? Text[offset] : null;
}
