using System.Globalization;
using BackDimples.Content.Text;

namespace BackDimples.Content.Search.Analysis;

/// <summary>
/// Reads a text word by word in the one form in which words are compared: lower case, no accents, no ligatures, no
/// apostrophes, without a possessive <c>'s</c>; a number parted from its unit, and thousands in one piece. Queries, pages
/// and excerpts are all read by it, so that they cannot disagree.
/// </summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer words are cut: nothing that a person means is longer.</summary>
    public const int MaxWordLength = 48;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _next;
    private int _length;

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends in the text.</summary>
    public int End { get; private set; }

    /// <summary>The word in its compared form, until the next call of <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>The words of a text as they are compared, with a blank between them.</summary>
    public static string Normalize(string text) => string.Join(' ', Split(text));

    /// <summary>The words of a text, as they are compared.</summary>
    public static string[] Split(string text)
    {
        Span<char> buffer = stackalloc char[MaxWordLength];
        var words = new List<string>();
        var reader = new Tokenizer(text, buffer);
        while (reader.Read())
        {
            if (reader.Word.Length > 0)
            {
                words.Add(reader.Word.ToString());
            }
        }

        return [.. words];
    }

    /// <summary>Moves on to the next word; false at the end of the text.</summary>
    public bool Read()
    {
        while (_next < _text.Length && !IsWord(_text[_next]))
        {
            _next++;
        }

        if (_next >= _text.Length)
        {
            return false;
        }

        Start = _next;
        _length = 0;
        if (char.IsAsciiDigit(_text[_next]))
        {
            ReadNumber();
        }
        else if (ReadLetters())
        {
            return true;
        }

        End = _next;
        return true;
    }

    // Digits, and groups of three more after a comma or a blank: "30850", "30,850" and "30 850" are one number.
    private void ReadNumber()
    {
        var digits = ReadDigits();
        while (digits <= 3 && _next + 3 < _text.Length && _text[_next] is ',' or ' ' or '\u00A0' or '\u202F' or '\u2009' && Digits(_next + 1) == 3)
        {
            _next++;
            digits = ReadDigits();
        }
    }

    private int ReadDigits()
    {
        var count = Digits(_next);
        for (var end = _next + count; _next < end; _next++)
        {
            Append(_text[_next]);
        }

        return count;
    }

    private readonly int Digits(int from)
    {
        var end = from;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        return end - from;
    }

    // True when the word ended before a possessive, which is passed over.
    private bool ReadLetters()
    {
        while (_next < _text.Length)
        {
            var c = _text[_next];
            if (IsWord(c))
            {
                Append(c);
            }
            else if (IsApostrophe(c) && Follows(1, out var after))
            {
                if (after is 's' or 'S' && !Follows(2, out _))
                {
                    End = _next;
                    _next += 2;
                    return true;
                }
            }
            else if (!IsInvisible(c) && !(c == '&' && _next - Start == 1 && Follows(1, out _) && !Follows(2, out _)))
            {
                break;
            }

            _next++;
        }

        return false;
    }

    private readonly bool Follows(int distance, out char c)
    {
        c = _next + distance < _text.Length ? _text[_next + distance] : ' ';
        return IsWord(c);
    }

    private void Append(char c)
    {
        var letters = c < 128 ? "" : c switch
        {
            '\u00DF' or '\u1E9E' => "ss",
            '\u00E6' or '\u00C6' => "ae",
            '\u0153' or '\u0152' => "oe",
            '\u00FE' or '\u00DE' => "th",
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            '\uFB05' or '\uFB06' => "st",
            _ => "",
        };
        if (_length + Math.Max(1, letters.Length) <= MaxWordLength)
        {
            if (letters.Length == 0)
            {
                _buffer[_length++] = Accents.Remove(char.ToLowerInvariant(c));
            }

            letters.CopyTo(_buffer[_length..]);
            _length += letters.Length;
        }
    }

    private static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    // Marks that stand on letters, soft hyphens and joiners are inside a word, and not part of its compared form.
    private static bool IsInvisible(char c) => c >= 128 && (c is '\u00AD' or (>= '\u200B' and <= '\u200D') || IsMark(c));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
