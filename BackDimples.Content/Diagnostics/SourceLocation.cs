namespace BackDimples.Content.Diagnostics;

/// <summary>A place in a content file.</summary>
/// <param name="File">The path as an author knows it, for example <c>content/faq/x.md</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}
