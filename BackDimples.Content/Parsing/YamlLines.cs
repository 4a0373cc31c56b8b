using System.Text.RegularExpressions;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>The lines of a YAML text, for what its parser reports badly or not at all.</summary>
internal sealed partial class YamlLines
{
    private readonly SourceText _source;
    private readonly int _firstLine;
    private readonly string[] _lines;

    public YamlLines(SourceText source, int firstLine, string yaml)
    {
        (_source, _firstLine) = (source, firstLine);
        _lines = yaml.Split('\n');
    }

    public string Text => string.Join('\n', _lines);

    /// <summary>The fields that were taken out or refused: they are not missing.</summary>
    public HashSet<string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports tabs and no-break spaces that stand where YAML wants spaces, and reads on as if they were.</summary>
    public void ReportSlips(DiagnosticBag bag)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            var indent = line.Length - line.TrimStart(' ', '\t', '\u00A0').Length;
            if (indent == line.Length)
            {
                continue;
            }

            if (line.AsSpan(0, indent).IndexOf('\t') is var tab and >= 0)
            {
                bag.Add(ContentErrors.TabIndentation, new SourceLocation(_source.File, _firstLine + i, tab + 1));
                line = line[..indent].Replace('\t', ' ') + line[indent..];
            }

            while (NoBreakSpace().Match(line) is { Success: true } space)
            {
                bag.Add(ContentErrors.NoBreakSpace, new SourceLocation(_source.File, _firstLine + i, space.Groups["space"].Index + 1));
                line = string.Concat(line.AsSpan(0, space.Groups["space"].Index), " ", line.AsSpan(space.Groups["space"].Index + 1));
            }

            _lines[i] = line;
        }
    }

    /// <summary>The first line up to <paramref name="line"/> of the file that stands at the margin and begins no field, or null.</summary>
    public SourceLocation? FirstThatIsNoField(int line)
    {
        for (var i = 0; i < _lines.Length && _firstLine + i <= line; i++)
        {
            if (_lines[i].Length > 0 && char.IsLetter(_lines[i][0]) && !Field().IsMatch(_lines[i]))
            {
                return new SourceLocation(_source.File, _firstLine + i, 1);
            }
        }

        return null;
    }

    /// <summary>The line of the file on which a bracket stays open, or the first one.</summary>
    public int FirstUnclosed()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            var block = string.Concat(_lines.Skip(i + 1).TakeWhile(l => !IsMargin(l)).Prepend(_lines[i]));
            if (Field().Match(_lines[i]) is { Success: true } field && block[field.Length..].TrimStart() is ['[' or '{', ..] value
                && value.Count(c => c is '[' or '{') > value.Count(c => c is ']' or '}'))
            {
                return _firstLine + i;
            }
        }

        return _firstLine;
    }

    /// <summary>Blanks the field to which a line of the file belongs, so that the others can be read.</summary>
    public bool TakeOutField(int line)
    {
        var start = Math.Clamp(line - _firstLine, 0, _lines.Length - 1);
        while (start > 0 && !IsMargin(_lines[start]))
        {
            start--;
        }

        if (!IsMargin(_lines[start]))
        {
            return false;
        }

        var name = _lines[start].AsSpan(0, Math.Max(0, _lines[start].AsSpan().IndexOfAny(':', ' '))).Trim();
        if (name.Length > 0)
        {
            Unread.Add(name.ToString());
        }

        do
        {
            _lines[start++] = "";
        }
        while (start < _lines.Length && !IsMargin(_lines[start]));
        return true;
    }

    private static bool IsMargin(string line) => line is [not (' ' or '#' or '-' or ']' or '}' or '\r'), ..];

    [GeneratedRegex(@"^(?: *- )? *[\w-]+:(?<space>\u00A0)|^ *(?<space>\u00A0)|^ *-(?<space>\u00A0)|^(?: *- )? *[\w-]+(?<space>\u00A0)+:(?=\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoBreakSpace();

    [GeneratedRegex(@"^[^\s:#]+ *:(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
