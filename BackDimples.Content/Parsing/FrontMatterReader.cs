using System.Text.RegularExpressions;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>Splits a Markdown file into its front matter and its body.</summary>
public static partial class FrontMatterReader
{
    /// <summary>Reads the front matter between the two fences of a file; null after an error was reported.</summary>
    public static FrontMatter? Read(SourceText source, DiagnosticBag bag)
    {
        var text = source.Text;
        var opening = source.At(0);
        if (!IsFence(text, 0, out var yamlStart))
        {
            bag.Add(ContentErrors.NoFrontMatter, opening);
            return null;
        }

        for (var line = yamlStart; line < text.Length; line = NextLine(text, line))
        {
            if (IsFence(text, line, out var bodyStart))
            {
                ReportSecond(source, bodyStart, bag);
                var map = YamlReader.ReadMap(source, text[yamlStart..line], firstLine: 2, bag);

                // Where the fields cannot be read at all, an author wants to hear of the body's faults in the same run.
                return map is not null
                    ? new FrontMatter(new FieldReader(map, opening, bag), bodyStart)
                    : new FrontMatter(new FieldReader(new YamlMap([], opening), opening, new DiagnosticBag()), bodyStart);
            }
        }

        bag.Add(ContentErrors.NoClosingFence, opening);
        return null;
    }

    // Pasted from another page, it would be printed as text, or as a heading.
    private static void ReportSecond(SourceText source, int bodyStart, DiagnosticBag bag)
    {
        if (SecondFrontMatter().Match(source.Text, bodyStart) is { Success: true } second)
        {
            bag.Add(ContentErrors.SecondFrontMatter, source.At(second.Groups["fence"].Index));
        }
    }

    [GeneratedRegex(@"\G\s*^(?<fence>---[ \t]*\r?\n[\w-]+:)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondFrontMatter();

    private static bool IsFence(string text, int start, out int next)
    {
        next = NextLine(text, start);
        return text.AsSpan(start, next - start).TrimEnd() is "---";
    }

    private static int NextLine(string text, int from) =>
        text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}
