using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Content.Review;

namespace BackDimples.Content.Articles;

/// <summary>One article: <c>content/articles/{slug}.md</c>.</summary>
public sealed record Article
{
    public required string Slug { get; init; }

    public required Located<string> Title { get; init; }

    /// <summary>One sentence for lists, search and cards.</summary>
    public required Located<string> Summary { get; init; }

    /// <summary>Three to six sentences, shown once, as the article's "In short".</summary>
    public required ImmutableArray<Located<string>> Takeaways { get; init; }

    /// <summary>Keys of tags; the first is the article's home.</summary>
    public required ImmutableArray<Located<string>> Tags { get; init; }

    /// <summary>The place in the list of articles, or null: by title, after those that have one.</summary>
    public int? Order { get; init; }

    /// <summary>The name of the lead figure, or null.</summary>
    public Located<string>? Figure { get; init; }

    public required ImmutableArray<Located<PageReference>> Related { get; init; }

    public required ReviewInfo Review { get; init; }

    /// <summary>Former slugs, which redirect here.</summary>
    public required ImmutableArray<Located<string>> Aliases { get; init; }

    /// <summary>Former heading ids, each with the heading (or <c>article:slug#heading</c>) that took its place.</summary>
    public required FrozenDictionary<string, Located<string>> Moved { get; init; }

    public required MarkdownContent Body { get; init; }

    /// <summary>The file.</summary>
    public required SourceLocation Location { get; init; }

    public string Path => SitePaths.Article(Slug);
}
