using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using BackDimples.Content.Library;

namespace BackDimples.Content.Tests.Specs;

/// <summary>Runs the specifications of this folder.</summary>
public sealed partial class SpecTests
{
    /// <summary>With <c>UPDATE_SPECS=1</c> the diagnostics found are written into the specifications, to be read over in the diff.</summary>
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1";

    private static readonly Lock Writing = new();

    public static IEnumerable<TheoryDataRow<string, string>> All() =>
        SpecFile.ReadAll().Select(s => new TheoryDataRow<string, string>(s.File, s.Title));

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_specified_comes_about(string file, string title)
    {
        var spec = SpecFile.Read(Path.Combine(SpecFile.Folder, file)).Single(s => s.Title == title);
        var result = spec.Load();
        var found = result.Diagnostics.Select(d => d.ToString()).ToList();
        if (Update)
        {
            Rewrite(file, spec, found);
            return;
        }

        Assert.Equal(string.Join('\n', spec.Diagnostics), string.Join('\n', found));
        foreach (var line in spec.Values)
        {
            var parts = line.Split(" = ", 2);
            Assert.Equal(parts[1], Value(result.Library, parts[0]));
        }
    }

    [Fact]
    public void The_sample_corpus_itself_has_no_fault() => Assert.Empty(SampleCorpus.Load().Diagnostics);

    [Fact]
    public void No_two_specifications_have_one_title() =>
        Assert.Empty(SpecFile.ReadAll().GroupBy(s => (s.File, s.Title)).Where(g => g.Count() > 1).Select(g => g.Key));

    // "faq/x Question.Value", "articles/y Takeaways[0].Value", "site Name", "tags/z Label"
    private static string Value(ContentLibrary? library, string expression)
    {
        Assert.NotNull(library);
        var parts = expression.Split(' ', 2);
        var key = parts[0][(parts[0].IndexOf('/', StringComparison.Ordinal) + 1)..];
        object? value = parts[0].Split('/')[0] switch
        {
            "faq" => library.FindFaq(key),
            "articles" => library.FindArticle(key),
            "tags" => library.FindTag(key),
            "sources" => library.FindSource(key),
            "terms" => library.FindTerm(key),
            "figures" => library.FindFigure(key),
            "site" => library.Site,
            "home" => library.Home,
            "pages" => library.FindTextPage(key),
            _ => library,
        };
        foreach (Match step in Step().Matches(parts[1]))
        {
            Assert.True(value is not null, expression);
            value = step.Groups["index"] is { Success: true } index
                ? value is IDictionary map ? map[index.Value]
                    : ((IEnumerable)value).Cast<object>().ElementAt(int.Parse(index.Value, CultureInfo.InvariantCulture))
                : value.GetType().GetProperty(step.Value)!.GetValue(value);
        }

        return value switch
        {
            null => "nothing",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text => text,
            IEnumerable list => string.Join(" | ", list.Cast<object>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static void Rewrite(string file, Spec spec, List<string> found)
    {
        lock (Writing)
        {
            var path = Repository.PathOf("tests", "BackDimples.Content.Tests", "Specs", file);
            var lines = File.ReadAllLines(path).ToList();
            var heading = lines.FindIndex(l => l == $"## {spec.Title}");
            var start = lines.FindIndex(heading, l => l == "```diagnostics");
            var end = lines.FindIndex(start + 1, l => l == "```");
            lines.RemoveRange(start + 1, end - start - 1);
            lines.InsertRange(start + 1, found);
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }
    }

    [GeneratedRegex(@"\[(?<index>[^\]]+)\]|\w+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
