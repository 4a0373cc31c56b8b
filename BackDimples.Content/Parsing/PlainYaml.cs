using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Parsing;

/// <summary>
/// Reads front matter of the everyday form: names at the margin, each with one text, a list or map in brackets, or a
/// list of lines below it. Whatever has any other form is left to the YAML library, which also words every fault.
/// </summary>
/// <remarks>
/// Where both read a text they make the same nodes of it: the tests compare them. Of reading ten thousand files the
/// library took a third of the time, and its objects kept the collector busy beside it (docs/performance.md).
/// </remarks>
internal ref struct PlainYaml
{
    /// <summary>Names, keys and dates are short (characters) and come back in file after file.</summary>
    private const int ShortWord = 16;

    /// <summary>Longer keys (characters) are a slip; beyond 1,024 the library refuses them.</summary>
    private const int LongestKey = 100;

    private static readonly string?[] ShortWords = new string?[1024];

    private readonly string _file;
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _line;
    private int _lineStart;

    private PlainYaml(string file, ReadOnlySpan<char> text, int firstLine)
    {
        _file = file;
        _text = text;
        _line = firstLine;
    }

    private readonly char Next => _at < _text.Length ? _text[_at] : '\n';

    private readonly SourceLocation Here => new(_file, _line, _at - _lineStart + 1);

    /// <summary>Reads a document.</summary>
    /// <param name="file">The file, for the places of nodes.</param>
    /// <param name="yaml">The YAML text inside it.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins.</param>
    /// <returns>The map; null when any of it has another form, sound or not.</returns>
    public static YamlMap? Read(string file, ReadOnlySpan<char> yaml, int firstLine) => new PlainYaml(file, yaml, firstLine).ReadDocument();

    private YamlMap? ReadDocument()
    {
        var start = Here;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(YamlMap.Few);
        while (_at < _text.Length)
        {
            var place = Here;
            if (!char.IsAsciiLetterLower(Next) || ReadKey() is not { } key || entries.Count == YamlMap.Few || YamlMap.IsAmong(entries, key))
            {
                return null;
            }

            var value = Next == '\n' ? ReadLines() : Take(' ') ? ReadValue() : null;
            if (value is null)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, place, value));
        }

        return entries.Count == 0 ? null : new YamlMap(entries.ToImmutable(), start);
    }

    // The colon is taken too.
    private string? ReadKey()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Next) || Next is '_' or '-')
        {
            _at++;
        }

        var key = _text[start.._at];
        return key.Length is > 0 and <= LongestKey && Take(':') ? Word(key) : null;
    }

    // "  - text", a line an item.
    private YamlList? ReadLines()
    {
        EndLine();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var start = new SourceLocation(_file, _line, 3);
        while (_text[_at..].StartsWith("  - "))
        {
            _at += 4;
            if (Next == '[' || ReadValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items.Count == 0 ? null : new YamlList(items.DrainToImmutable(), start);
    }

    private YamlNode? ReadValue()
    {
        YamlNode? value = Next switch
        {
            '[' => ReadList(),
            '{' => ReadMap(),
            '"' or '\'' => ReadQuoted(),
            _ => ReadText(),
        };
        return value is not null && EndLine() ? value : null;
    }

    // Up to the end of the line. A colon or a hash may mean something else.
    private YamlScalar? ReadText()
    {
        var place = Here;
        var rest = _text[_at..];
        var line = rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
        if (!MayBegin(Next) || line[^1] is ' ' or ':' || line.ContainsAny('\t', '\r') || HasMark(line))
        {
            return null;
        }

        _at += line.Length;
        return new YamlScalar(Word(line), IsPlain: true, place);
    }

    private YamlScalar? ReadQuoted()
    {
        var place = Here;
        var mark = Next;
        var rest = _text[(_at + 1)..];
        var end = rest.IndexOf(mark);
        if (end < 0 || rest[..end].ContainsAny(['\n', '\r', '\t', '\\']))
        {
            return null;
        }

        _at += end + 2;
        return new YamlScalar(Word(rest[..end]), IsPlain: false, place);
    }

    private YamlList? ReadList()
    {
        var place = Here;
        _at++;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (items.Count > 0 || Next != ']')
        {
            if (ReadItem() is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (Next == ']')
            {
                break;
            }

            if (!Take(',') || !Take(' '))
            {
                return null;
            }
        }

        return Take(']') ? new YamlList(items.DrainToImmutable(), place) : null;
    }

    private YamlMap? ReadMap()
    {
        var place = Here;
        _at++;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (true)
        {
            var at = Here;
            if (ReadKey() is not { } key || !Take(' ') || entries.Count == YamlMap.Few || YamlMap.IsAmong(entries, key) || ReadItem() is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, at, value));
            if (Take('}'))
            {
                return new YamlMap(entries.DrainToImmutable(), place);
            }

            if (!Take(',') || !Take(' '))
            {
                return null;
            }
        }
    }

    // Inside brackets a text ends at a comma or a bracket.
    private YamlScalar? ReadItem()
    {
        if (Next is '"' or '\'')
        {
            return ReadQuoted();
        }

        var place = Here;
        var end = _at;
        while (end < _text.Length && _text[end] is not (',' or '[' or ']' or '{' or '}' or '\n'))
        {
            end++;
        }

        var item = _text[_at..end];
        if (!MayBegin(Next) || item[^1] is ' ' or ':' || item.ContainsAny('\t', '\r', '"') || HasMark(item))
        {
            return null;
        }

        _at += item.Length;
        return new YamlScalar(Word(item), IsPlain: true, place);
    }

    private bool Take(char c)
    {
        var isNext = _at < _text.Length && _text[_at] == c;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private bool EndLine()
    {
        if (Next != '\n')
        {
            return false;
        }

        _at = Math.Min(_at + 1, _text.Length);
        (_line, _lineStart) = (_line + 1, _at);
        return true;
    }

    private static bool MayBegin(char c) => char.IsAsciiLetterOrDigit(c) || c > '\u00A0';

    private static bool HasMark(ReadOnlySpan<char> text) => text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal);

    // One string for a short word, whoever writes it; two threads may at worst make two.
    private static string Word(ReadOnlySpan<char> word)
    {
        if (word.Length > ShortWord)
        {
            return word.ToString();
        }

        var hash = (uint)word.Length;
        foreach (var c in word)
        {
            hash = (hash * 31) + c;
        }

        ref var known = ref ShortWords[hash % (uint)ShortWords.Length];
        return known is { } same && word.SequenceEqual(same) ? same : known = word.ToString();
    }
}
