using BackDimples.Content.Library;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Tests.Specs;

/// <summary>One specification: what is changed in the sample corpus, and what must come of it.</summary>
internal sealed record Spec
{
    public required string File { get; init; }

    /// <summary>The heading, a sentence.</summary>
    public required string Title { get; init; }

    public List<(string Path, string? Text)> Changes { get; } = [];

    /// <summary>The diagnostics, each as it is printed; empty for content without fault.</summary>
    public List<string> Diagnostics { get; } = [];

    /// <summary>Values of the library: <c>faq/x Question.Value = ...</c>.</summary>
    public List<string> Values { get; } = [];

    /// <summary>The line of the spec file on which the block of diagnostics begins, or -1; for rewriting it.</summary>
    public int DiagnosticsLine { get; set; } = -1;

    public ContentLoadResult Load() => ContentLoader.Load(Tree(), SampleCorpus.Today);

    private ContentTree Tree() => SampleCorpus.With(Changes);
}
