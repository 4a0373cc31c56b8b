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

    /// <summary>So many malformed fields of one file are reported; behind them the rest is left alone.</summary>
    private const int MaxFaults = 10;

    private readonly SourceText _source;
    private readonly string _yaml;
    private readonly int _firstLine;
    private readonly DiagnosticBag _bag;
    private readonly HashSet<string> _unread;
    private readonly Parser _parser;
    private string? _field;
    private Diagnostic? _refusal;

    private YamlReader(SourceText source, string yaml, int firstLine, HashSet<string> unread, DiagnosticBag bag)
    {
        (_source, _yaml, _firstLine, _unread, _bag) = (source, yaml, firstLine, unread, bag);
        _parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
    }

    /// <summary>Reads a document whose root is a map. A field that cannot be read hides none of the others.</summary>
    /// <param name="source">The file, for the places of diagnostics.</param>
    /// <param name="yaml">The YAML text inside it.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="bag">Takes every problem.</param>
    /// <returns>The map, or null when there is none to speak of.</returns>
    public static YamlMap? ReadMap(SourceText source, string yaml, int firstLine, DiagnosticBag bag)
    {
        var lines = new YamlLines(source, firstLine, yaml);
        lines.ReportSlips(bag);
        for (var fault = 0; fault < MaxFaults; fault++)
        {
            var found = new DiagnosticBag();
            var reader = new YamlReader(source, lines.Text, firstLine, lines.Unread, found);
            try
            {
                var map = reader.ReadDocument();
                found.CopyTo(bag);
                return map;
            }
            catch (YamlException e)
            {
                var line = reader.Report(lines, e, bag);
                if (!lines.TakeOutField(line))
                {
                    return null;
                }
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException)
            {
                // YamlDotNet's scanner fails in this way, and without a place, on an unclosed flow list or map.
                var line = lines.FirstUnclosed();
                bag.Add(ContentErrors.YamlUnclosed, new SourceLocation(source.File, line, 1));
                if (!lines.TakeOutField(line))
                {
                    return null;
                }
            }
        }

        return null;
    }

    // Behind a value that was refused the parser stumbles over the rest of it: one fault, not two.
    private int Report(YamlLines lines, YamlException fault, DiagnosticBag bag)
    {
        var at = At(fault.Start);
        if (_refusal is not { } refusal || refusal.Location.Line != at.Line)
        {
            return YamlFaults.Report(_source, lines, at, fault, bag);
        }

        bag.Add(refusal);
        return at.Line;
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

        return map with { Unread = [.. _unread] };
    }

    private YamlNode? ReadNode(int depth)
    {
        if (!_parser.Accept<ParsingEvent>(out var next))
        {
            return null;
        }

        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            Refuse(ContentErrors.YamlAnchor.At(At(next.Start)));
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
            Refuse(ContentErrors.ControlCharacter.At(At(scalar.Start), forbidden));
            return null;
        }

        if (scalar.Style == ScalarStyle.Plain)
        {
            ReportCutText(scalar);
        }

        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start));
    }

    // YAML takes what follows " #" for a remark, so the rest of a sentence would vanish.
    private void ReportCutText(Scalar scalar)
    {
        var at = (int)scalar.End.Index;
        while (at < _yaml.Length && _yaml[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < _yaml.Length && _yaml[at] == '#' && at > 0 && _yaml[at - 1] is ' ' or '\t')
        {
            var start = At(scalar.End);
            _bag.Add(ContentErrors.HashCutsText, start with { Column = start.Column + at - (int)scalar.End.Index });
        }
    }

    private YamlMap ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            _field = depth == 0 ? (key as YamlScalar)?.Value : _field;
            var value = ReadNode(depth + 1);
            if (key is null || value is null)
            {
                continue;
            }

            if (key is not YamlScalar name)
            {
                Refuse(ContentErrors.YamlFault.At(key.Location, "a key must be a plain word"));
            }
            else if (!seen.Add(name.Value))
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

    // What was refused would be reported again as missing.
    private void Refuse(Diagnostic diagnostic)
    {
        _refusal = diagnostic;
        _bag.Add(diagnostic);
        if (_field is { } field)
        {
            _unread.Add(field);
        }
    }

    private SourceLocation At(Mark mark) => At(_source, _firstLine, mark);

    private static SourceLocation At(SourceText source, int firstLine, Mark mark) =>
        new(source.File, firstLine + (int)mark.Line - 1, Math.Max(1, (int)mark.Column));
}
