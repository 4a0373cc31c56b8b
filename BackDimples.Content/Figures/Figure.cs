using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Figures;

/// <summary>A drawing from <c>content/figures</c>, checked against the safe subset.</summary>
public sealed record Figure
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The words that stand in for the drawing.</summary>
    public required string Description { get; init; }

    /// <summary>The keys of the glossary terms that its parts link to.</summary>
    public required ImmutableArray<Located<string>> Terms { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>The markup; <see cref="FigureReader.PrefixMark"/> stands before each id and <see cref="FigureReader.BaseMark"/> before each path.</summary>
    internal string Template { get; init; } = "";

    /// <summary>The markup for one place.</summary>
    /// <param name="idPrefix">Put before every id, so that several drawings fit on one page.</param>
    /// <param name="baseUrl">Put before every link to a term.</param>
    public string Draw(string idPrefix, string baseUrl) => Template
        .Replace(FigureReader.PrefixMark, $"{idPrefix}{Name}-", StringComparison.Ordinal)
        .Replace(FigureReader.BaseMark, baseUrl, StringComparison.Ordinal);
}
