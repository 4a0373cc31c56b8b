using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Tests.Specs;

namespace BackDimples.Content.Tests.Diagnostics;

public sealed partial class CatalogueTests
{
    private static readonly string Docs = Repository.PathOf("docs", "diagnostics.md");

    [Fact]
    public void Every_diagnostic_has_a_specification()
    {
        var specified = SpecFile.ReadAll().SelectMany(s => s.Diagnostics).Select(d => Code().Match(d).Value)
            .Concat(typeof(CatalogueTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
                .SelectMany(m => m.GetCustomAttributes<SpecifiesAttribute>()).Select(a => a.Code))
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(ContentErrors.All, d => !specified.Contains(d.Code));
    }

    [Fact]
    public void Every_code_stands_once_and_belongs_to_its_hundred()
    {
        Assert.Equal(ContentErrors.All.Length, ContentErrors.All.Select(d => d.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ContentErrors.All, d => Assert.Matches("^BD0[1-7][0-9]{2}$", d.Code));
    }

    [Fact]
    public void Every_message_is_a_sentence_and_every_entry_has_an_example_and_a_cure() => Assert.All(ContentErrors.All, d =>
    {
        Assert.Matches("[.?:}]$", d.Message);
        Assert.DoesNotContain('\n', d.Message);
        Assert.NotEmpty(d.Example);
        Assert.EndsWith(".", d.Fix.TrimEnd('`'), StringComparison.Ordinal);
    });

    [Fact]
    public void A_message_shows_braces_once_with_values_and_without()
    {
        var at = new SourceLocation("content/faq/x.md", 3, 8);
        Assert.Contains("\"}\"", ContentErrors.YamlUnclosed.At(at).Message, StringComparison.Ordinal);
        Assert.Contains("{#id}", ContentErrors.AttributeNotAllowed.At(at, "x").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_printable_line_of_bounded_length_whatever_it_quotes()
    {
        var hostile = "a\nb\u0007c\u202Ed" + new string('x', 100_000);
        var message = ContentErrors.UnknownTag.At(new SourceLocation("f", 1, 1), hostile, "").Message;
        Assert.DoesNotContain(message, c => char.IsControl(c) || c == '\u202E');
        Assert.InRange(message.Length, 1, 700);
    }

    [Fact]
    public void A_diagnostic_is_printed_as_MSBuild_prints_its_own() => Assert.Equal(
        "content/faq/x.md(3,8): error BD0212: The field 'answer' has no value.",
        ContentErrors.EmptyField.At(new SourceLocation("content/faq/x.md", 3, 8), "answer").ToString());

    /// <summary>Run the tests with <c>UPDATE_DOCS=1</c> to write the page anew.</summary>
    [Fact]
    public void The_page_of_diagnostics_is_that_of_the_catalogue()
    {
        var expected = Page();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Docs, expected);
        }

        Assert.True(File.Exists(Docs) && File.ReadAllText(Docs) == expected,
            "docs/diagnostics.md is not what the catalogue says. Write it anew: UPDATE_DOCS=1 dotnet run --project tests/BackDimples.Content.Tests");
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Diagnostics

            Everything that can be wrong with content, by code. An error keeps the site from starting, or keeps the last good
            version up; a warning does not. "Error in check" means: a warning while the site serves, an error in `check`.
            This page is made from `BackDimples.Content/Diagnostics`; do not edit it.


            """);
        foreach (var group in ContentErrors.All.GroupBy(d => d.Code[..4], StringComparer.Ordinal))
        {
            page.Append($"## {group.Key}xx: {Groups[group.Key[^1] - '1']}\n\n");
            foreach (var entry in group)
            {
                var severity = entry.Severity == DiagnosticSeverity.Error ? "error" : entry.ErrorInCheck ? "warning; error in check" : "warning";
                page.Append($"### {entry.Code} {entry.Title}\n\n*{severity[..1].ToUpperInvariant()}{severity[1..]}.* {Text(entry.Pattern)}\n\n")
                    .Append($"- Example: {Quote(entry.Example)}\n- Cure: {Text(entry.Fix)}\n\n");
            }
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static readonly string[] Groups =
        ["files", "fields", "bodies", "references", "evidence, dates and addresses", "figures", "wording"];

    private static string Text(string text) => text.Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Quote(string example) => example.Any(c => c is ':' or '[' or '<' or '>' or '#' or '{' or '*' or '/') ? $"`{example}`" : example;

    [GeneratedRegex("BD[0-9]{4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
