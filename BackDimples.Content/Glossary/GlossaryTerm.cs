using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Glossary;

/// <summary>A term from <c>content/glossary.yml</c>.</summary>
public sealed record GlossaryTerm
{
    public required string Key { get; init; }

    public required string Term { get; init; }

    /// <summary>The language of the term where it is not the site's, such as <c>la</c>.</summary>
    public string? Language { get; init; }

    public required string Definition { get; init; }

    /// <summary>Other names; shown and searched.</summary>
    public required ImmutableArray<string> AlsoCalled { get; init; }

    /// <summary>Terms that readers mix up with this one.</summary>
    public required ImmutableArray<Distinction> NotTheSameAs { get; init; }

    public required SourceLocation Location { get; init; }

    public string Path => SitePaths.Term(Key);
}
