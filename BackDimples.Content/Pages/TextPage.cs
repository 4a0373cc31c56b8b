using BackDimples.Content.Diagnostics;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Pages;

/// <summary>A page of plain copy, such as <c>content/pages/about.md</c>.</summary>
public sealed record TextPage
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required MarkdownContent Body { get; init; }

    public required SourceLocation Location { get; init; }
}
