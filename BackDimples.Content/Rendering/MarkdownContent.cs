using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using Markdig.Syntax;

namespace BackDimples.Content.Rendering;

/// <summary>A parsed body: its AST, and everything that was read from it. Safe to read from many threads.</summary>
public sealed class MarkdownContent
{
    internal MarkdownContent(MarkdownDocument document, Func<int, SourceLocation> at) => (Document, At) = (document, at);

    /// <summary>The Markdown as its author wrote it, without the front matter.</summary>
    public required string Source { get; init; }

    /// <summary>The offset at which <see cref="Source"/> begins in the file.</summary>
    public required int SourceStart { get; init; }

    public required ImmutableArray<Heading> Headings { get; init; }

    /// <summary>The keys of the cited sources, each at its first place, in the order of the text.</summary>
    public required ImmutableArray<Located<string>> Citations { get; init; }

    /// <summary>All links and figures.</summary>
    public required ImmutableArray<ContentLink> Links { get; init; }

    /// <summary>The plain text below each heading; the first has none.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>The plain text of the whole body, one line a block.</summary>
    public required string PlainText { get; init; }

    /// <summary>The number of words a reader sees.</summary>
    public required int WordCount { get; init; }

    internal MarkdownDocument Document { get; }

    /// <summary>The character at an offset of the file; null outside the body.</summary>
    internal char? CharAt(int offset) => offset >= SourceStart && offset - SourceStart < Source.Length ? Source[offset - SourceStart] : null;

    /// <summary>Gives the place of an offset in <see cref="Source"/>.</summary>
    internal Func<int, SourceLocation> At { get; }

    /// <summary>How long the body takes to read, in whole minutes, at 230 words a minute (Brysbaert, 2019: 238 for English non-fiction).</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(WordCount / 230.0));
}
