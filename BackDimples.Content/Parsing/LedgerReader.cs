using System.Collections.Immutable;
using System.Globalization;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Parsing;

/// <summary>Reads <c>content/published.txt</c>: an address a line, <c>#</c> and a space for a comment.</summary>
public static class LedgerReader
{
    public static ImmutableArray<LedgerLine> Read(ContentFile file, DiagnosticBag bag)
    {
        if (SourceText.Read(file, bag) is not { } source)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<LedgerLine>();
        var number = 0;
        foreach (var raw in source.Text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line == "#")
            {
                continue;
            }

            var at = new SourceLocation(file.DisplayPath, number, raw.Length - raw.TrimStart().Length + 1);
            if (Parse(line, at, out var fault) is { } parsed)
            {
                lines.Add(parsed);
            }
            else
            {
                bag.Add(ContentErrors.LedgerMalformed, at, fault);
            }
        }

        return lines.DrainToImmutable();
    }

    private static LedgerLine? Parse(string line, SourceLocation at, out string fault)
    {
        var parts = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        fault = "";
        if (parts[0][0] != '/' || parts[0].StartsWith("//", StringComparison.Ordinal) || parts[0].EndsWith('#'))
        {
            fault = "the address does not begin with '/', or ends with '#'";
        }
        else if (parts.Length == 1)
        {
            return new LedgerLine(parts[0], null, "", at);
        }
        else if (parts[1] != "gone")
        {
            fault = $"'{parts[1]}' should be 'gone'";
        }
        else if (parts.Length < 4)
        {
            fault = "a tombstone needs a date and a note for readers";
        }
        else if (!DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gone))
        {
            fault = $"'{parts[2]}' is not a date like 2027-01-05";
        }
        else
        {
            return new LedgerLine(parts[0], gone, parts[3], at);
        }

        return null;
    }
}
