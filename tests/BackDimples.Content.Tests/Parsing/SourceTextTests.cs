using System.Text;
using BackDimples.Content.Library;
using BackDimples.Content.Tests.Diagnostics;

namespace BackDimples.Content.Tests.Parsing;

/// <summary>Files whose bytes a specification in Markdown cannot show.</summary>
public sealed class SourceTextTests
{
    private const string Page = "faq/why-is-my-loaf-so-dense.md";

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(SampleCorpus.Files[Page]);

    [Fact]
    [Specifies("BD0103")]
    public void A_file_in_another_encoding_names_the_first_wrong_byte_and_its_place()
    {
        var bytes = Latin1(SampleCorpus.Files[Page].Replace("wet finger", "wet fingér", StringComparison.Ordinal));
        Assert.Equal(
            [$"content/{Page}(21,34): error BD0103: The byte 0xE9 here is not valid UTF-8. Save the file as UTF-8."],
            Diagnostics(bytes));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Bytes_that_are_no_UTF_8_are_refused(byte[] bytes) =>
        Assert.StartsWith($"content/{Page}(1,1): error BD0103", Assert.Single(Diagnostics(bytes)), StringComparison.Ordinal);

    [Fact]
    [Specifies("BD0110")]
    public void A_byte_order_mark_is_a_warning_and_the_file_is_read_all_the_same()
    {
        var result = ContentLoader.Load(SampleCorpus.WithBytes((Page, [0xEF, 0xBB, 0xBF, .. Good])), SampleCorpus.Today);
        Assert.Equal(
            $"content/{Page}(1,1): warning BD0110: The file begins with a byte-order mark, which is not needed. Save it as \"UTF-8 without BOM\".",
            Assert.Single(result.Diagnostics).ToString());
        Assert.Equal("Why is my loaf so dense?", result.Library!.FindFaq("why-is-my-loaf-so-dense")!.Question.Value);
    }

    [Theory]
    [Specifies("BD0104")]
    [InlineData('\0', "U+0000")]
    [InlineData('\u0007', "U+0007")]
    [InlineData('\u007F', "U+007F")]
    [InlineData('\u0085', "U+0085")]
    [InlineData('\u2028', "U+2028")]
    [InlineData('\u202E', "U+202E")]
    [InlineData('\u2066', "U+2066")]
    [InlineData('\uFEFF', "U+FEFF")]
    [InlineData('\uFFFF', "U+FFFF")]
    public void A_character_that_nobody_can_see_is_named_with_its_place(char c, string name)
    {
        var text = SampleCorpus.Files[Page].Replace("wet finger", $"wet{c}finger", StringComparison.Ordinal);
        Assert.Equal(
            [$"content/{Page}(21,29): error BD0104: The character {name} here is invisible and not allowed. Delete it."],
            Diagnostics(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_carriage_return_alone_is_no_end_of_a_line() =>
        Assert.StartsWith($"content/{Page}(1,4): error BD0104: The character U+000D", Diagnostics("---\rquestion: x\r---\r"u8.ToArray())[0], StringComparison.Ordinal);

    [Fact]
    public void Each_place_is_reported_up_to_ten() =>
        Assert.Equal(10, Diagnostics(new byte[5000]).Length);

    [Fact]
    public void Windows_line_ends_are_fine_in_every_file()
    {
        var files = SampleCorpus.Files.Select(f => (f.Key, (string?)f.Value.Replace("\n", "\r\n", StringComparison.Ordinal)));
        var unix = SampleCorpus.Library();
        var windows = SampleCorpus.Library(files);
        Assert.Empty(SampleCorpus.Load(files).Diagnostics);
        Assert.All(unix.Faqs, f => Assert.Equal(f.Answer.Value, windows.FindFaq(f.Id)!.Answer.Value));
        Assert.All(unix.Articles, a => Assert.Equal(a.Body.ReadPlainText(), windows.FindArticle(a.Slug)!.Body.ReadPlainText()));
    }

    [Fact]
    public void Places_are_the_same_with_windows_line_ends()
    {
        var text = SampleCorpus.Files[Page].Replace("[baking, starter]", "[bakng, starter]", StringComparison.Ordinal) + "\nA [link](faq:nowhere).\n";
        Assert.Equal(Diagnostics(Encoding.UTF8.GetBytes(text)), Diagnostics(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void Columns_count_as_an_editor_counts_behind_accents_and_emoji()
    {
        var text = SampleCorpus.Files[Page] + "\nÉé 🍞 [link](faq:nowhere).\n";
        Assert.StartsWith($"content/{Page}(25,7): error BD0405", Assert.Single(Diagnostics(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal);
    }

    [Fact]
    [Specifies("BD0109")]
    public void A_file_above_one_megabyte_is_a_warning()
    {
        var text = SampleCorpus.Files["tags.yml"] + string.Concat(Enumerable.Repeat("# A comment that goes on.\n", 45_000));
        Assert.Equal(
            "content/tags.yml(1,1): warning BD0109: The file has 1142 kB; a page above 1024 kB is too long to read.",
            Assert.Single(SampleCorpus.Load(("tags.yml", text)).Diagnostics).ToString());
    }

    private static string[] Diagnostics(byte[] page) =>
        [.. ContentLoader.Load(SampleCorpus.WithBytes((Page, page)), SampleCorpus.Today).Diagnostics.Select(d => d.ToString())];

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
