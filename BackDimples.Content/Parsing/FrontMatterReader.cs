using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>Splits a Markdown file into its front matter and its body.</summary>
public static class FrontMatterReader
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
                var map = YamlReader.ReadMap(source, text.AsSpan(yamlStart, line - yamlStart), firstLine: 2, bag);
                if (map is not null)
                {
                    return new FrontMatter(new FieldReader(map, opening, bag), bodyStart);
                }

                // The fields cannot be read, but an author wants to hear of the body's faults in the same run.
                MarkdownReader.Read(source, bodyStart, bag);
                return null;
            }
        }

        bag.Add(ContentErrors.NoClosingFence, opening);
        return null;
    }

    private static bool IsFence(string text, int start, out int next)
    {
        next = NextLine(text, start);
        return text.AsSpan(start, next - start).TrimEnd() is "---";
    }

    private static int NextLine(string text, int from) =>
        text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}
