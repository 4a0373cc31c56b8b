using System.Buffers;
using System.Globalization;

namespace BackDimples.Content.Parsing;

/// <summary>Characters that no content may hold: they cannot be seen, they turn text round, or XML cannot carry them.</summary>
internal static class ForbiddenCharacters
{
    // Controls but tab and line ends, line and paragraph separators, a byte-order mark inside a text, overrides of the
    // text's direction, noncharacters.
    private static readonly SearchValues<char> Set = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c =>
            (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')]);

    /// <summary>The offset of the first one, or -1. A carriage return is one unless a line feed follows it.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Set);
        for (var i = text.IndexOf('\r'); i >= 0 && (first < 0 || i < first); i = NextReturn(text, i))
        {
            if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>The name of the first one in a value that an escape may have made, such as <c>U+0007</c>, or null.</summary>
    public static string? In(string value)
    {
        var at = IndexIn(value);
        for (var i = 0; i < value.Length && at < 0; i++)
        {
            if (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) && i++ >= 0))
            {
                at = i;
            }
        }

        return at < 0 ? null : Name(value[at]);
    }

    /// <summary>The name of a character, such as <c>U+0007</c>.</summary>
    public static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private static int NextReturn(ReadOnlySpan<char> text, int from) =>
        text[(from + 1)..].IndexOf('\r') is var next and >= 0 ? from + 1 + next : -1;
}
