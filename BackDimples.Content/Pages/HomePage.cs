using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Pages;

/// <summary>The copy of the home page: <c>content/pages/home.md</c>.</summary>
public sealed record HomePage
{
    public required string Title { get; init; }

    /// <summary>For search engines and cards.</summary>
    public required string Description { get; init; }

    /// <summary>The short answer to the question that brings most readers.</summary>
    public required string Lead { get; init; }

    /// <summary>What stands in the empty search box.</summary>
    public required string SearchHint { get; init; }

    public Located<string>? Figure { get; init; }

    public required string FigureCaption { get; init; }

    /// <summary>The ids of the most asked answers.</summary>
    public required ImmutableArray<Located<string>> OftenAsked { get; init; }

    /// <summary>One statement for each level of certainty.</summary>
    public required ImmutableArray<Glance> AtAGlance { get; init; }

    public required MarkdownContent Body { get; init; }

    public required SourceLocation Location { get; init; }
}
