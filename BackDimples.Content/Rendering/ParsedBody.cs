using System.Text;
using Markdig.Syntax;

namespace BackDimples.Content.Rendering;

/// <summary>A body with its AST, for one rendering.</summary>
/// <param name="Document">The AST; its offsets are those of the file.</param>
/// <param name="Text">The text of the whole file.</param>
/// <param name="Start">The offset at which the body begins in it.</param>
/// <param name="Headings">What was read from the headings.</param>
internal sealed record ParsedBody(MarkdownDocument Document, string Text, int Start, IReadOnlyDictionary<HeadingBlock, Heading> Headings)
{
    /// <summary>The room (characters) that a thread keeps for the next body: a long page's worth.</summary>
    private const int MaxKeptRoom = 32 * 1024;

    [ThreadStatic]
    private static StringBuilder? _room;

    /// <summary>The character at an offset of the file; null outside the body.</summary>
    public char? CharAt(int offset) => offset >= Start && offset < Text.Length ? Text[offset] : null;

    /// <summary>The plain text below each heading; the first section has none.</summary>
    public Section[] ReadSections()
    {
        var sections = new List<Section>();
        var text = _room ?? new StringBuilder();
        _room = null;
        Heading? current = null;
        foreach (var block in Document)
        {
            if (block is HeadingBlock heading && Headings.TryGetValue(heading, out var next))
            {
                sections.Add(new Section(current, Taken(text)));
                current = next;
            }
            else
            {
                PlainText.Append(text, block);
            }
        }

        sections.Add(new Section(current, Taken(text)));
        _room = text.Capacity <= MaxKeptRoom ? text : null;
        return [.. sections];
    }

    private static string Taken(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        var taken = text.ToString();
        text.Clear();
        return taken;
    }
}
