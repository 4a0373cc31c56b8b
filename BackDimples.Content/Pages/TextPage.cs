using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Pages;

/// <summary>A page of plain copy: any file of <c>content/pages</c> but <c>home.md</c>.</summary>
public sealed record TextPage
{
    /// <summary>The name of the file, which is the page's address: <c>about</c> stands at <c>/about</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required MarkdownContent Body { get; init; }

    public required SourceLocation Location { get; init; }

    public string Path => SitePaths.TextPage(Id);
}
