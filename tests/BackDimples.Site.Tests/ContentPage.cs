namespace BackDimples.Site.Tests;

/// <summary>One article or answer as its author wrote it.</summary>
/// <param name="Id">The path within <c>content/</c> without its ending: <c>faq/what-are-back-dimples</c>.</param>
/// <param name="FrontMatter">The YAML between the two rules.</param>
/// <param name="Body">The Markdown below it.</param>
internal sealed record ContentPage(string Id, string FrontMatter, string Body)
{
    /// <summary>The value of a plain field on one line; null when the page has none.</summary>
    public string? Field(string name) => FrontMatter.Split('\n')
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim().Trim('"');

    /// <summary>The keys of a list written on one line: <c>claims: [one, two]</c>.</summary>
    public IReadOnlyList<string> Keys(string name) =>
        Field(name)?.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public override string ToString() => Id;

    public static ContentPage Parse(string path, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 3);
        Assert.True(parts.Length == 3, $"{path} has no front matter.");
        return new ContentPage(path[..^".md".Length], parts[1], parts[2]);
    }
}
