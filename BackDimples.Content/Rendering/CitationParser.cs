using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;

namespace BackDimples.Content.Rendering;

/// <summary>Recognises <c>[@key]</c> and <c>[@key1; @key2]</c>; it runs ahead of the parser for links.</summary>
internal sealed class CitationParser : InlineParser
{
    private const int MaxLength = 1000;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        // Bounded, or a long line of "[@" would be searched to its end from each of them.
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, MaxLength));
        var close = text.IndexOfAny(']', '\n');
        if (close < 0 || text[close] == '\n')
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var keys = ImmutableArray.CreateBuilder<(string, int)>();
        var at = 1;
        foreach (var range in text[1..close].Split(';'))
        {
            var part = text[1..close][range];
            var key = part.Trim();
            if (key is not ['@', _, ..])
            {
                return false;
            }

            keys.Add((key[1..].ToString(), start + at + part.IndexOf('@')));
            at += part.Length + 1;
        }

        processor.Inline = new CitationInline
        {
            Keys = keys.DrainToImmutable(),
            Line = line,
            Column = column,
            Span = new Markdig.Syntax.SourceSpan(start, start + close),
        };
        slice.Start += close + 1;
        return true;
    }
}
