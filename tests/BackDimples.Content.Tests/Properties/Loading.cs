using System.Text;
using BackDimples.Content.Library;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Content.Tests.Properties;

/// <summary>Whatever stands in a file, loading ends with a result, and every problem has a place in a file.</summary>
public sealed class Loading
{
    private static readonly string[] Paths = [.. SampleCorpus.Files.Keys.Order(StringComparer.Ordinal)];

    private static readonly ContentLoadResult Sample = SampleCorpus.Load();

    private static readonly string[] Tokens =
    [
        "---\n", "\n", " ", "  ", "\t", ": ", ":", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a ", "*a ", "!!str ", "#", "# ", "? ", "%YAML 1.2\n", "...\n", "~", "null", "\\x00", "\\uD800",
        "question", "answer", "tags", "changes", "date", "2026-01-15", "9999-12-31", "0001-01-01", "moved", "aliases", "related", "order", "99999999999", "true", "é", "\u202E", "\0", "🍞", "site.yml", "gone",
        "## ", "#### ", "![", "](", ")", "(", "[@", "[^1]", "[^1]: x\n", "[!NOTE]", "> ", "`", "```\n", "~~~\n", "*", "**", "_", "<", "<b>", "<!--", "-->", "<svg", "<script>", "</", "&lt;", "&#0;", "&#x10FFFF;", "{#id}", "{lang=fr}", "{onclick=x}", "| a | b |\n|---|:-:|\n", "faq:", "article:", "term:", "figure:", "javascript:", "/faq/", "\\",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">", "<title>t</title>", "<desc>d</desc>", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE svg>", "</svg>", "<g id=\"a\">", "</g>", "<use href=\"#a\"/>", "/faq/x gone 2026-01-01 x\n", "/x#y\n", "//", "\r\n", "\r",
    ];

    private static readonly Gen<string> Text =
        from pieces in Gen.Elements(Tokens).ListOf()
        select string.Concat(pieces);

    private static readonly Gen<string> Path = Gen.Elements(Paths);

    [Fact]
    public void Of_any_bytes() =>
        Check(from path in Path from bytes in ArbMap.Default.GeneratorFor<byte[]>() select (path, bytes), 200);

    [Fact]
    public void Of_any_pieces_of_YAML_Markdown_and_SVG() =>
        Check(from path in Path from text in Text select (path, Encoding.UTF8.GetBytes(text)), 500);

    [Fact]
    public void Of_any_pieces_behind_good_front_matter() =>
        Check(from text in Text select ("faq/does-rye-flour-rise-faster.md", Encoding.UTF8.GetBytes(SampleCorpus.Files["faq/does-rye-flour-rise-faster.md"] + "\n" + text)), 500);

    [Fact]
    public void Of_a_good_file_into_which_something_fell() =>
        Check(
            from path in Path
            let good = SampleCorpus.Files[path]
            from at in Gen.Choose(0, good.Length)
            from taken in Gen.Choose(0, Math.Min(40, good.Length - at))
            from text in Text
            select (path, Encoding.UTF8.GetBytes(good[..at] + text + good[(at + taken)..])),
            800);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("a: ")]
    [InlineData("? ")]
    [InlineData("a\n")]
    [InlineData("a: b\n")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("&a ")]
    [InlineData("# ")]
    [InlineData("- a\n")]
    [InlineData("[a, ")]
    public void Of_very_long_fields_takes_bounded_time(string piece)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var fields = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        ContentLoader.Load(SampleCorpus.With(("tags.yml", fields), ("faq/long.md", $"---\n{fields}\n---\nText.\n")), SampleCorpus.Today, Sample);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    private static void Check(Gen<(string Path, byte[] Bytes)> files, int times) =>
        Prop.ForAll(files.ToArbitrary(), file =>
        {
            var result = ContentLoader.Load(SampleCorpus.WithBytes((file.Path, file.Bytes)), SampleCorpus.Today, Sample);
            return result.Diagnostics.All(d => d.Location is { Line: > 0, Column: > 0 } && d.Location.File.StartsWith("content", StringComparison.Ordinal) && !d.Message.Contains('\n', StringComparison.Ordinal))
                && result.Library is null == result.Errors > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true));
}
