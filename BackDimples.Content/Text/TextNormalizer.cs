using System.Globalization;
using System.Text;

namespace BackDimples.Content.Text;

/// <summary>Brings text into the one form in which it is compared.</summary>
public static class TextNormalizer
{
    /// <summary>Lower case, no accents, typographic apostrophes made plain; letters, digits and spaces stay.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A mark that stands alone is one that a decomposed text put behind its letter.
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c is '\u2019' or '\u2018' or '\u02BC' ? '\'' : Accents.Remove(char.ToLowerInvariant(c)));
            }
        }

        return folded.ToString();
    }

    /// <summary>The text as a heading id: lower case, words joined by single hyphens; empty when nothing is left.</summary>
    public static string Slugify(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Fold(Letters(text)))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    // Letters that stand for two, as addresses spell them.
    private static string Letters(string text) => Ascii.IsValid(text) ? text : text
        .Replace("\u00DF", "ss", StringComparison.Ordinal).Replace("\u1E9E", "ss", StringComparison.Ordinal)
        .Replace("\u00E6", "ae", StringComparison.OrdinalIgnoreCase).Replace("\u0153", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("\u00FE", "th", StringComparison.OrdinalIgnoreCase);

    /// <summary>The letters and digits of a text, of any script, in folded form: two texts with one key say the same words.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Fold(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(c);
            }
            else if (c != '\'' && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Runs of white space become one space each; both ends are trimmed.</summary>
    public static string CollapseSpace(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Nearly every text is so already.
    private static bool IsCollapsed(string text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (afterSpace || c != ' '))
            {
                return false;
            }

            afterSpace = isSpace;
        }

        return !afterSpace || text.Length == 0;
    }
}
