using System.Collections.Immutable;
using BackDimples.Content.Review;

namespace BackDimples.Web.Seo;

/// <summary>What the head of a page says.</summary>
public sealed record PageMetadata
{
    /// <summary>The title without the site's name.</summary>
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The one path of the page, with the closed list of its query variants.</summary>
    public required string Path { get; init; }

    /// <summary>The trail above the page, from the top.</summary>
    public ImmutableArray<Crumb> Breadcrumbs { get; init; } = [];

    /// <summary>The dates of an answer or article; null for a page without changes of its own.</summary>
    public ReviewInfo? Review { get; init; }

    /// <summary>The Open Graph type.</summary>
    public string OpenGraphType => Review is null ? "website" : "article";

    /// <summary>JSON-LD documents, serialized; they are written as they are, so they must be safe inside a script element.</summary>
    public ImmutableArray<string> StructuredData { get; init; } = [];

    /// <summary>Other forms of the page, for link elements.</summary>
    public ImmutableArray<AlternateForm> Alternates { get; init; } = [];

    /// <summary>Whether the page has drawings, and so needs their style sheet.</summary>
    public bool ShowsFigures { get; init; }

    /// <summary>Whether search engines leave the page out.</summary>
    public bool IsHidden { get; init; }
}
