using BackDimples.Content.Diagnostics;
using YamlDotNet.Core;

namespace BackDimples.Content.Parsing;

/// <summary>Puts the parser's complaints into an author's words.</summary>
internal static class YamlFaults
{
    private const string ShouldBeField = "here should stand a field, like 'name: value', indented like those above it";

    // The first that the parser's message contains; the parser speaks of tokens, scalars and mappings.
    private static readonly (string Said, string Meant)[] Translations =
    [
        ("escape", "inside double quotation marks a backslash begins an escape; write it twice, or use single quotation marks"),
        ("hexdecimal", "inside double quotation marks a backslash begins an escape; write it twice, or use single quotation marks"),
        ("cannot start any token", "a value may not begin with this sign; put the value between quotation marks"),
        ("expected '-'", "here should stand an item that begins with '- ', indented like those above it"),
        ("sequence entries are not allowed", "a list begins on a line of its own, below its name"),
        ("flow", "a bracket is not closed, or a comma is missing"),
        ("expected key", ShouldBeField),
        ("expected ':'", ShouldBeField),
        ("simple key", ShouldBeField),
    ];

    /// <summary>Reports a fault where its cause stands, and gives the line of it.</summary>
    public static int Report(SourceText source, YamlLines lines, SourceLocation at, YamlException fault, DiagnosticBag bag)
    {
        if (lines.FirstThatIsNoField(at.Line) is { } cause)
        {
            bag.Add(ContentErrors.YamlFault, cause, ShouldBeField);
            return cause.Line;
        }

        var said = fault.InnerException?.Message ?? fault.Message;
        var offset = source.OffsetOfLine(at.Line) + at.Column - 1;
        if (offset < source.Text.Length && source.Text[offset] == ':')
        {
            bag.Add(ContentErrors.UnquotedColon, at);
        }
        else if (said.Contains("quoted scalar", StringComparison.Ordinal) && !said.Contains("escape", StringComparison.Ordinal) && !said.Contains("hexdecimal", StringComparison.Ordinal))
        {
            bag.Add(ContentErrors.YamlUnclosed, at);
        }
        else if (said.Contains("expected key", StringComparison.Ordinal) && EndsQuotation(source, offset))
        {
            bag.Add(ContentErrors.YamlFault, at, "text follows the closing quotation mark; put the whole value between quotation marks of the other kind");
        }
        else
        {
            var meant = Translations.FirstOrDefault(t => said.Contains(t.Said, StringComparison.Ordinal)).Meant;
            bag.Add(ContentErrors.YamlFault, at, meant ?? char.ToLowerInvariant(said[0]) + said[1..].TrimEnd('.'));
        }

        return at.Line;
    }

    private static bool EndsQuotation(SourceText source, int offset)
    {
        var before = source.Text.AsSpan(0, Math.Min(offset, source.Text.Length)).TrimEnd(' ');
        return before.Length > 0 && before[^1] is '"' or '\'';
    }
}
