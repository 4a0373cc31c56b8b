using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;

namespace BackDimples.Content.Rendering;

/// <summary>The one dialect of Markdown that content is written in.</summary>
public static class ContentMarkdown
{
    /// <summary>The key under which a quotation's callout word is kept in the AST.</summary>
    internal static readonly object CalloutKey = new();

    /// <summary>The key under which the offset of a callout's words is kept in the AST.</summary>
    internal static readonly object CalloutStartKey = new();

    /// <summary>The key under which a link's <see cref="ContentLink"/> is kept in the AST.</summary>
    internal static readonly object LinkKey = new();

    /// <summary>The words that may stand in <c>[!WORD]</c>, in lower case.</summary>
    public static IReadOnlyList<string> Callouts { get; } = ["note", "warning", "doctor", "disagree"];

    internal static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables()
            .UseFootnotes()
            .UseGenericAttributes();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }
}
