using System.Globalization;
using System.Text.RegularExpressions;
using BackDimples.Web.Hosting;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Operations;

/// <summary>The manuals for operators say what the code does.</summary>
public sealed partial class SettingsTableTests
{
    private static readonly string Manual = File.ReadAllText(Repository.PathOf("docs", "operations.md"));

    [Fact]
    public void The_settings_table_names_every_setting_with_its_default_and_no_other()
    {
        var rows = Row().Matches(Section("## Settings")).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["default"].Value.Trim('`', ' '), StringComparer.Ordinal);
        var defaults = new SiteOptions();
        var properties = typeof(SiteOptions).GetProperties();
        Assert.Equal(properties.Select(p => p.Name).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach (var property in properties.Where(p => p.PropertyType.IsValueType))
        {
            Assert.Equal(Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture), rows[property.Name]);
        }
    }

    [Fact]
    public void The_ranges_in_the_table_are_those_of_the_code()
    {
        foreach (var property in typeof(SiteOptions).GetProperties())
        {
            if (property.GetCustomAttributes(typeof(System.ComponentModel.DataAnnotations.RangeAttribute), inherit: false) is [System.ComponentModel.DataAnnotations.RangeAttribute range])
            {
                var row = Section("## Settings").Split('\n').Single(l => l.StartsWith($"| `{property.Name}` |", StringComparison.Ordinal));
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"({range.Minimum} to {range.Maximum})"), row, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_promise_names_a_test_or_script_that_exists()
    {
        var promises = File.ReadAllText(Repository.PathOf("docs", "reliability.md"));
        var sources = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var rows = promises.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| promise", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 10, $"{rows.Count} rows");
        Assert.All(rows, row => Assert.Matches(Proof(), row));
        foreach (var (type, test) in promises.Split('`').Select(w => w.Split('.')).Where(w => w.Length == 2 && w[0].EndsWith("Tests", StringComparison.Ordinal)).Select(w => (w[0], w[1])))
        {
            Assert.Contains(sources, s => s.Contains($" class {type}", StringComparison.Ordinal) && (test == "*" || s.Contains($" {test}(", StringComparison.Ordinal)));
        }

        foreach (var script in promises.Split('`').Where(w => w.EndsWith(".sh", StringComparison.Ordinal)))
        {
            Assert.True(File.Exists(Repository.PathOf(script)), script);
        }
    }

    private static string Section(string heading)
    {
        var start = Manual.IndexOf(heading, StringComparison.Ordinal);
        var end = Manual.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Manual[start..(end < 0 ? Manual.Length : end)];
    }

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<default>[^|]*)\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+Tests\.[\w*]+|[\w./-]+\.sh)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Proof();
}
