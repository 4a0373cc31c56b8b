using System.Globalization;
using BackDimples.Content.Text;

namespace BackDimples.Content.Search.Analysis;

/// <summary>
/// Reads a text word by word in the one form in which words are compared: lower case, no accents, no apostrophes,
/// without a possessive <c>'s</c>. Queries, pages and excerpts are all read by it, so that they cannot disagree.
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

        End = _next;
        return true;
    }

    private readonly bool Follows(int distance, out char c)
    {
        c = _next + distance < _text.Length ? _text[_next + distance] : ' ';
        return IsWord(c);
    }

    private void Append(char c)
    {
        if (_length >= MaxWordLength)
        {
            return;
        }

        _buffer[_length++] = Accents.Remove(char.ToLowerInvariant(c));
    }

    private static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    // Marks that stand on letters, soft hyphens and joiners are inside a word, and not part of its compared form.
    private static bool IsInvisible(char c) => c >= 128 && (c is '\u00AD' or (>= '\u200B' and <= '\u200D') || IsMark(c));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
