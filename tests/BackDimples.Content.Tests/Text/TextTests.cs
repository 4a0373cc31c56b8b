using System.Collections.Frozen;
using BackDimples.Content.Text;

namespace BackDimples.Content.Tests.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData("", "", 3, 0)]
    [InlineData("loaf", "loaf", 3, 0)]
    [InlineData("loaf", "leaf", 3, 1)]
    [InlineData("loaf", "laof", 3, 1)]
    [InlineData("loaf", "loa", 3, 1)]
    [InlineData("loaf", "loafs", 3, 1)]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("kitten", "sitting", 0, 1)]
    [InlineData("ca", "abc", 5, 3)]
    [InlineData("", "abc", 5, 3)]
    [InlineData("abc", "", 5, 3)]
    [InlineData("short", "a very long word indeed", 4, 5)]
    public void Edit_distance(string a, string b, int limit, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(a, b, limit));
        Assert.Equal(expected, EditDistance.Between(b, a, limit));
    }

    [Fact]
    public void Edit_distance_of_words_beyond_all_measure_is_bounded()
    {
        var long1 = new string('a', 1_000_000);
        Assert.Equal(0, EditDistance.Between(long1, long1, 10));
        Assert.Equal(11, EditDistance.Between(long1, long1.AsSpan(1), 10));
    }

    [Theory]
    [InlineData("bakng", "baking")]
    [InlineData("BAKING", "baking")]
    [InlineData("starters", "starter")]
    [InlineData("bread", "feeding-bread")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    [InlineData("a", null)]
    public void Nearest_word(string word, string? expected) =>
        Assert.Equal(expected, Suggestion.Nearest(word, ["baking", "starter", "feeding-bread"]));

    [Fact]
    public void Of_two_words_as_near_the_first_in_the_alphabet_is_meant() =>
        Assert.Equal("crumb", Suggestion.Nearest("crumx", ["crumz", "crumb", "crumc"]));

    [Fact]
    public void Half_a_word_that_two_words_hold_means_neither() =>
        Assert.Null(Suggestion.Nearest("feeding", ["feeding-a-starter", "feeding-a-baker"]));

    [Theory]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("BAKER’S", "baker's")]
    [InlineData("ÅNGSTRÖM", "angstrom")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("Ещё", "еще")]
    [InlineData("a\uD800b", "a\uD800b")]
    [InlineData("Cre\u0300me", "creme")]
    [InlineData("Øl, Łódź, Đà Nẵng", "ol, lodz, da nang")]
    [InlineData("ΆΛΦΑ", "αλφα")]
    public void Folding(string text, string expected) => Assert.Equal(expected, TextNormalizer.Fold(text));

    [Theory]
    [InlineData("What is it?", "what-is-it")]
    [InlineData("Baker's  yeast — fresh", "bakers-yeast-fresh")]
    [InlineData("  ", "")]
    [InlineData("???", "")]
    [InlineData("Crème", "creme")]
    [InlineData("ещё", "")]
    [InlineData("-a-", "a")]
    [InlineData("100%", "100")]
    public void Slugs(string text, string expected) => Assert.Equal(expected, TextNormalizer.Slugify(text));

    [Theory]
    [InlineData("Why is my LOAF so dense ?", "why is my loaf so dense")]
    [InlineData("Ещё раз!", "еще раз")]
    [InlineData("面包？", "面包")]
    [InlineData("Baker’s", "bakers")]
    [InlineData("...", "")]
    public void Keys(string text, string expected) => Assert.Equal(expected, TextNormalizer.Key(text));

    [Theory]
    [InlineData(" a \t b\r\nc ", "a b c")]
    [InlineData("", "")]
    [InlineData("\u00A0x\u00A0", "x")]
    public void Collapsing_space(string text, string expected) => Assert.Equal(expected, TextNormalizer.CollapseSpace(text));

    // Counted by hand; the grade is 0.39 * words / sentences + 11.8 * syllables / words - 15.59.
    [Theory]
    [InlineData("The cat sat on the mat.", 6, 1, 6, -1.45)]
    [InlineData("The cat sat. The dog ran away.", 7, 2, 8, -0.739)]
    [InlineData("Heading\nA line of text", 5, 2, 6, -0.455)]
    [InlineData("", 0, 0, 0, 0)]
    [InlineData("... !!!", 0, 0, 0, 0)]
    [InlineData("Bread keeps; wait here: done.", 5, 3, 5, -3.14)]
    [InlineData("A little table is baked.", 5, 1, 7, 2.88)]
    public void Readability_of_known_texts(string text, int words, int sentences, int syllables, double grade)
    {
        var measured = Readability.Of(text, FrozenSet<string>.Empty);
        Assert.Equal((words, sentences, syllables), (measured.Words, measured.Sentences, measured.Syllables));
        Assert.Equal(grade, measured.Grade, 3);
    }

    [Fact]
    public void A_name_that_a_writer_cannot_choose_counts_two_syllables()
    {
        const string text = "Fermentation is slow.";
        var plain = Readability.Of(text, FrozenSet<string>.Empty);
        var named = Readability.Of(text, FrozenSet.Create(StringComparer.Ordinal, "fermentation"));
        Assert.Equal(plain.Syllables - 2, named.Syllables);
    }

    [Theory]
    [InlineData("one two  three", 3)]
    [InlineData("— 3 loaves & 2", 3)]
    [InlineData("", 0)]
    public void Words_are_counted_that_hold_a_letter_or_a_digit(string text, int expected) => Assert.Equal(expected, Readability.CountWords(text));
}
