using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BackDimples.Content.Parsing;

/// <summary>Reads the plain part of YAML that content needs: maps, lists and values, each with its place.</summary>
/// <remarks>Anchors, aliases and tags are refused: nothing here needs them, and aliases can be made to grow without bound.</remarks>
public sealed class YamlReader
{
    private const int MaxDepth = 12;

    private readonly SourceText _source;
    private readonly int _firstLine;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private bool _refused;

    private YamlReader(SourceText source, string yaml, int firstLine, DiagnosticBag bag)
    {
        _source = source;
        _firstLine = firstLine;
        _bag = bag;
        _parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
    }

    /// <summary>Reads a document whose root is a map.</summary>
    /// <param name="source">The file, for the places of diagnostics.</param>
    /// <param name="yaml">The YAML text inside it.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="bag">Takes every problem.</param>
    /// <returns>The map, or null after an error was reported.</returns>
    public static YamlMap? ReadMap(SourceText source, ReadOnlySpan<char> yaml, int firstLine, DiagnosticBag bag) =>
        PlainYaml.Read(source.File, yaml, firstLine) ?? ReadMapOfAnyForm(source, yaml.ToString(), firstLine, bag);

    internal static YamlMap? ReadMapOfAnyForm(SourceText source, string yaml, int firstLine, DiagnosticBag bag)
    {
        if (HasTabIndentation(source, yaml, firstLine, bag))
        {
            return null;
        }

        var reader = new YamlReader(source, yaml, firstLine, bag);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            // Behind a value that was refused the parser may stumble over the rest of it.
            if (!reader._refused)
            {
                YamlFaults.Report(source, At(source, firstLine, e.Start), e, bag);
            }

            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner fails in this way, and without a place, on an unclosed flow list or map.
            bag.Add(ContentErrors.YamlUnclosed, new SourceLocation(source.File, firstLine, 1));
            return null;
        }
    }

    private YamlMap? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _bag.Add(ContentErrors.FrontMatterNotMap, new SourceLocation(_source.File, _firstLine, 1));
            return null;
        }

        var root = ReadNode(0);
        if (root is not YamlMap map)
        {
            _bag.Add(ContentErrors.FrontMatterNotMap, root?.Location ?? new SourceLocation(_source.File, _firstLine, 1));
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            _bag.Add(ContentErrors.YamlFault, At(_parser.Current!.Start), "a second document begins here; one file holds one");
            return null;
        }

        // A value that was refused would be reported again as a missing one.
        return _refused ? null : map;
    }

    private YamlNode? ReadNode(int depth)
    {
        if (!_parser.Accept<ParsingEvent>(out var next))
        {
            return null;
        }

        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            _refused = true;
            _bag.Add(ContentErrors.YamlAnchor, At(next.Start));
            _parser.SkipThisAndNestedEvents();
            return null;
        }

        if (depth > MaxDepth)
        {
            // What lies deeper is not even scanned: the scanner's time grows with the square of the depth.
            throw new SemanticErrorException(next.Start, next.End, "Lists and maps are nested too deeply");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return ReadScalar(scalar);
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                if (ReadNode(depth + 1) is { } item)
                {
                    items.Add(item);
                }
            }

            return new YamlList(items.DrainToImmutable(), At(sequence.Start));
        }

        return ReadMapping(depth);
    }

    private YamlScalar? ReadScalar(Scalar scalar)
    {
        // An escape such as "\x07" makes what no file may hold, and what XML cannot carry into a feed.
        if (ForbiddenCharacters.In(scalar.Value) is { } forbidden)
        {
            _refused = true;
            _bag.Add(ContentErrors.ControlCharacter, At(scalar.Start), forbidden);
            return null;
        }

        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start));
    }

    private YamlMap ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? seen = null;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is null || value is null)
            {
                continue;
            }

            if (key is not YamlScalar name)
            {
                _refused = true;
                _bag.Add(ContentErrors.YamlFault, key.Location, "a key must be a plain word");
            }
            else if (IsAmong(entries, name.Value, ref seen))
            {
                _bag.Add(ContentErrors.KeyTwice, name.Location, name.Value);
            }
            else
            {
                entries.Add(new YamlEntry(name.Value, name.Location, value));
            }
        }

        return new YamlMap(entries.DrainToImmutable(), At(start.Start));
    }

    // The set is made for a map of many keys alone.
    private static bool IsAmong(ImmutableArray<YamlEntry>.Builder entries, string key, ref HashSet<string>? seen)
    {
        if (entries.Count < YamlMap.Few)
        {
            return YamlMap.IsAmong(entries, key);
        }

        seen ??= entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        return !seen.Add(key);
    }

    private SourceLocation At(Mark mark) => At(_source, _firstLine, mark);

    private static SourceLocation At(SourceText source, int firstLine, Mark mark) =>
        new(source.File, firstLine + (int)mark.Line - 1, Math.Max(1, (int)mark.Column));

    private static bool HasTabIndentation(SourceText source, string yaml, int firstLine, DiagnosticBag bag)
    {
        var number = firstLine;
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            var indent = line.Length - line.TrimStart(" \t").Length;
            if (indent < line.Length && line[..indent].IndexOf('\t') is var tab and >= 0)
            {
                bag.Add(ContentErrors.TabIndentation, new SourceLocation(source.File, number, tab + 1));
                return true;
            }

            number++;
        }

        return false;
    }
}
