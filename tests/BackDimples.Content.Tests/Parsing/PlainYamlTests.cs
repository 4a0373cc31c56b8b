using System.Globalization;
using System.Text;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Content.Tests.Parsing;

/// <summary>What the quick reader takes, the YAML library reads in the same way; all else it leaves alone.</summary>
public sealed class PlainYamlTests
{
    private const string Everyday =
        """
        question: "Is it so: really?"
        answer: Yes. It's said (by two) to be so, at 3:15; see http://example.org/#x
        tags: [one, 'two', "three", article:four-five]
        none: []
        also_asked:
          - is it so
          - 'is it: so'
          - {date: 2026-01-15, kind: published, note: First version.}
        moved: {old-id: new-id, b: "#c"}
        order: 10

        """;

    // What has a meaning in YAML, in one form or another.
    private static readonly string[] Marks =
    [
        "", " ", "  ", "\n", "\n  ", "\n  - ", "\n    ", "\t", ":", ": ", " :", ",", ", ", "[", "]", "{", "}", "[]", "{}", "\"", "'", "''", "\\", "#", " #", "# ", "-", "- ", "?", "? ", "!", "!!str ", "&a ", "*a", "|", ">",
        "%", "@", "`", "~", "null", "true", "...", "---", "\n---\n", "\n...\n", "<<", "=", "é", "\u00A0", "\u0085", "\u3000", "🍞", "\r", "\r\n", "a: b", "a:", "\na: b\n", "\n: b\n", "question: again\n", "a", "0",
    ];

    public static TheoryData<string> FrontMatters => [.. All()];

    [Theory]
    [MemberData(nameof(FrontMatters))]
    public void Front_matter_of_the_site_and_of_the_sample_reads_alike(string yaml) => Assert.Null(Difference(yaml));

    [Fact]
    public void Nearly_all_of_it_has_the_everyday_form()
    {
        var all = All().ToList();
        var left = all.Where(yaml => PlainYaml.Read("x.md", yaml, 2) is null).ToList();
        Assert.True(left.Count * 10 < all.Count, $"{left.Count} of {all.Count} are left to the library, such as:\n{left.FirstOrDefault()}");
    }

    [Fact]
    public void It_reads_every_form_that_it_knows()
    {
        Assert.NotNull(PlainYaml.Read("x.md", Everyday, 2));
        Assert.Null(Difference(Everyday));
    }

    [Fact]
    public void A_key_as_long_as_a_line_is_left_to_the_library() => Assert.Null(PlainYaml.Read("x.md", $"{new string('a', 1100)}: b\n", 2));

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("a: b #c")]
    [InlineData("a: b\n  c")]
    [InlineData("a:\n  - b\n    c")]
    [InlineData("a:\n  - b: c")]
    [InlineData("a: |\n  b")]
    [InlineData("a: [b\n  ]")]
    [InlineData("a: [b, c: d]")]
    [InlineData("a: [b,]")]
    [InlineData("a: {b: c, b: d}")]
    [InlineData("a: b\na: c")]
    [InlineData("a: &x b")]
    [InlineData("a: !!str b")]
    [InlineData("a: \"\\x07\"")]
    [InlineData("a: 'it''s'")]
    [InlineData("a:")]
    [InlineData("# a: b")]
    [InlineData("")]
    public void All_else_is_left_to_the_library(string yaml) => Assert.Null(PlainYaml.Read("x.md", yaml, 2));

    [Fact]
    public void Into_good_front_matter_anything_may_fall()
    {
        var good = All().Append(Everyday).ToArray();
        var texts =
            from yaml in Gen.Elements(good)
            from falls in Gen.Choose(1, 3)
            from places in Gen.Choose(0, int.MaxValue).ArrayOf(falls)
            from lengths in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 6))).ArrayOf(falls)
            from marks in Gen.Elements(Marks).ArrayOf(falls)
            select Decoded(Enumerable.Range(0, falls).Aggregate(yaml, (text, i) =>
            {
                var at = places[i] % (text.Length + 1);
                return text[..at] + marks[i] + text[Math.Min(text.Length, at + lengths[i])..];
            }));
        var taken = 0;
        Prop.ForAll(Arb.From(texts), yaml =>
        {
            taken += PlainYaml.Read("x.md", yaml, 2) is null ? 0 : 1;
            Assert.Equal("", Difference(yaml) ?? "");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
        Assert.True(taken > Tries / 4, $"Only {taken} of {Tries} texts came to the comparison.");
    }

    private static int Tries => Environment.GetEnvironmentVariable("YAML_TRIES") is { } tries ? int.Parse(tries, CultureInfo.InvariantCulture) : 3000;

    private static IEnumerable<string> All() => Repository.Files("content", ".md")
        .Select(File.ReadAllText).Concat(SampleCorpus.Files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)).Select(f => f.Value))
        .Where(text => text.StartsWith("---\n", StringComparison.Ordinal))
        .Select(text => text[4..(text.IndexOf("\n---", StringComparison.Ordinal) + 1)]);

    // As a file would hold it: halves of a character do not come from UTF-8.
    private static string Decoded(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // Null when the quick reader leaves the text alone, or reads it as the library does. A file with a character that no
    // content may hold reaches neither.
    private static string? Difference(string yaml)
    {
        if (ForbiddenCharacters.IndexIn(yaml) >= 0 || PlainYaml.Read("x.md", yaml, 2) is not { } plain)
        {
            return null;
        }

        var bag = new DiagnosticBag();
        var source = SourceText.Decode("x.md", Encoding.UTF8.GetBytes("---\n" + yaml));
        var known = YamlReader.ReadMapOfAnyForm(source, yaml, 2, bag);
        var (one, other) = (Describe(plain), known is null ? "nothing" : Describe(known));
        return one == other && bag.ToImmutableArray().IsEmpty
            ? null
            : $"{yaml}\nplain:\n{one}\nlibrary:\n{other}\n{string.Join('\n', bag.ToImmutableArray())}";
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Location.Line},{scalar.Location.Column} '{scalar.Value}' {scalar.IsPlain}",
        YamlList list => $"{list.Location.Line},{list.Location.Column} [{string.Join("; ", list.Items.Select(Describe))}]",
        YamlMap map => $"{map.Location.Line},{map.Location.Column} {{{string.Join("; ", map.Entries.Select(e => $"{e.KeyLocation.Line},{e.KeyLocation.Column} {e.Key} = {Describe(e.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
