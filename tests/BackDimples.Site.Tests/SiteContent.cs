using System.Globalization;
using System.Text.RegularExpressions;

namespace BackDimples.Site.Tests;

/// <summary>The files under <c>content/</c>, as text.</summary>
internal static partial class SiteContent
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that the site reads, by its path within <c>content/</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = ReadFiles();

    /// <summary>The newest day on which a page changed: a test that judges dates is not red because time goes on.</summary>
    public static DateOnly NewestDay { get; } = Files.Values.SelectMany(text => ChangeDate().Matches(text))
        .Max(match => DateOnly.ParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Articles and answers: path without <c>.md</c>, front matter and body.</summary>
    public static IReadOnlyList<ContentPage> Pages { get; } =
        [.. Files.Where(f => f.Key.StartsWith("articles/", StringComparison.Ordinal) || f.Key.StartsWith("faq/", StringComparison.Ordinal))
            .Select(f => ContentPage.Parse(f.Key, f.Value)).OrderBy(p => p.Id, StringComparer.Ordinal)];

    private static Dictionary<string, string> ReadFiles()
    {
        var folder = Path.Combine(Root, "content");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".yml" or ".svg" or ".txt")
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackDimples.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No BackDimples.sln above the tests.");
    }

    [GeneratedRegex(@"^\s+- \{date: (?<day>\d{4}-\d\d-\d\d),", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChangeDate();
}
