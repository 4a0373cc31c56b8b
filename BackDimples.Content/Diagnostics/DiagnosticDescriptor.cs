using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BackDimples.Content.Diagnostics;

/// <summary>An entry of the catalogue: everything that is the same for every <see cref="Diagnostic"/> of one code.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">The severity while serving.</param>
/// <param name="Title">A few words for the heading in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">The message, a composite format string.</param>
/// <param name="Example">Content that makes it fire.</param>
/// <param name="Fix">What an author does about it.</param>
public sealed record DiagnosticDescriptor(
    string Code, DiagnosticSeverity Severity, string Title, string Message, string Example, string Fix)
{
    private const int MaxQuoted = 500;

    private readonly CompositeFormat _format = CompositeFormat.Parse(Message);

    /// <summary>Whether <c>check</c> counts it as an error although serving only warns.</summary>
    public bool ErrorInCheck { get; init; }

    /// <summary>Makes a diagnostic of this kind.</summary>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<object?> values) =>
        new(Code, Severity, location, _format.MinimumArgumentCount == 0 ? Pattern : string.Format(CultureInfo.InvariantCulture, _format, [.. values.ToArray().Select(Printable)]));

    /// <summary>The message for readers of the catalogue: with <c>{0}</c> where a value stands, and single braces.</summary>
    public string Pattern => Message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    // A value quoted from a broken file may be a whole page long, and may hold line breaks or characters that turn the
    // text of a terminal round; a message is one printable line.
    private static object? Printable(object? value)
    {
        if (value is not string text)
        {
            return value;
        }

        var shown = text.Length <= MaxQuoted ? text : string.Concat(text.AsSpan(0, MaxQuoted), "…");
        return string.Concat(shown.Select(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : c));
    }
}
