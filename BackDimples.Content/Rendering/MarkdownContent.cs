using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Text;

namespace BackDimples.Content.Rendering;

/// <summary>Everything that was read from a body. Safe to read from many threads.</summary>
/// <remarks>
/// It keeps the bytes of the file and what the checks of the whole library ask for. The AST and the plain text, which take
/// many times that room and are wanted once in the life of a page, are made anew for whoever asks.
/// </remarks>
public sealed class MarkdownContent
{
    private readonly BodySource _source;
    private readonly Func<BodySource, ParsedBody> _parse;

    // Until the words of an answer or article are counted the text of the first reading is at hand; then it goes.
    private volatile Section[]? _firstRead;

    // Replaced as a whole, so that whichever thread comes last leaves a true one.
    private volatile Measured? _measured;

    internal MarkdownContent(BodySource source, Func<BodySource, ParsedBody> parse, Section[] firstRead) =>
        (_source, _parse, _firstRead) = (source, parse, firstRead);

    public required ImmutableArray<Heading> Headings { get; init; }

    /// <summary>The keys of the cited sources, each at its first place, in the order of the text.</summary>
    public required ImmutableArray<Located<string>> Citations { get; init; }

    /// <summary>All links and figures.</summary>
    public required ImmutableArray<ContentLink> Links { get; init; }

    /// <summary>The words that claim certainty, such as "proves", each at its place.</summary>
    public required ImmutableArray<Located<string>> StrongWords { get; init; }

    /// <summary>The number of words a reader sees.</summary>
    public required int WordCount { get; init; }

    /// <summary>How long the body takes to read, in whole minutes, at 230 words a minute (Brysbaert, 2019: 238 for English non-fiction).</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(WordCount / 230.0));

    /// <summary>Reads the plain text below each heading; the first section has none.</summary>
    public IReadOnlyList<Section> ReadSections() => _firstRead ?? Parse().ReadSections();

    /// <summary>Reads the plain text of the whole body, one line a block.</summary>
    public string ReadPlainText() => ReadSections() is var sections && sections is [{ Heading: null } only]
        ? only.Text
        : string.Join('\n', sections.SelectMany(s => new[] { s.Heading?.Text, s.Text }).Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>How hard the body is to read.</summary>
    /// <param name="names">Words that a writer cannot choose.</param>
    /// <remarks>The last result is kept: a change of one file does not have the words of all the others counted again.</remarks>
    public Readability ReadabilityFor(FrozenSet<string> names)
    {
        var measured = _measured;
        if (measured is null || !ReferenceEquals(measured.Names, names))
        {
            _measured = measured = new Measured(names, Measure(names));
            _firstRead = null;
        }

        return measured.Readability;
    }

    /// <summary>Makes the AST, for a rendering; it is not kept.</summary>
    internal ParsedBody Parse() => _parse(_source);

    private Readability Measure(FrozenSet<string> names)
    {
        var sum = new Readability(0, 0, 0);
        foreach (var section in ReadSections())
        {
            sum += Readability.Of(section.Text, names);
            sum += section.Heading is { } heading ? Readability.Of(heading.Text, names) : new Readability(0, 0, 0);
        }

        return sum;
    }

    private sealed record Measured(FrozenSet<string> Names, Readability Readability);
}
