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

    /// <summary>What the hidden part of class <c>overlay</c> shows, in words that follow "Show"; null when there is no such part.</summary>
    public string? Overlay { get; init; }

    /// <summary>The markup; <see cref="FigureReader.PrefixMark"/> stands before each id and <see cref="FigureReader.BaseMark"/> before each path.</summary>
    internal string Template { get; init; } = "";

    /// <summary>The markup for one place.</summary>
    /// <param name="idPrefix">Put before every id, so that several drawings fit on one page.</param>
    /// <param name="baseUrl">Put before every link to a term.</param>
    public string Draw(string idPrefix, string baseUrl) => Template
        .Replace(FigureReader.PrefixMark, $"{idPrefix}{Name}-", StringComparison.Ordinal)
        .Replace(FigureReader.BaseMark, baseUrl, StringComparison.Ordinal);

    /// <summary>The markup as a file of its own.</summary>
    /// <param name="baseUrl">Put before every link to a term.</param>
    /// <param name="credit">Who made it and under which licence, as plain text.</param>
    public string DrawAlone(string baseUrl, string credit)
    {
        var drawing = Template.Replace(FigureReader.PrefixMark, "", StringComparison.Ordinal).Replace(FigureReader.BaseMark, baseUrl, StringComparison.Ordinal);
        var root = drawing.IndexOf('>', StringComparison.Ordinal) + 1;
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{drawing[..root]}<metadata>{new System.Xml.Linq.XText(credit)}</metadata>{drawing[root..]}\n";
    }
}
