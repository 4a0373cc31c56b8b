using BackDimples.Content.Search;
using BackDimples.Content.Search.Analysis;
using BackDimples.Content.Search.Index;
using BackDimples.Content.Search.Query;

namespace BackDimples.Content.Tests.Search;

/// <summary>Tables of the pure rules.</summary>
public sealed class SearchRulesTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("triplicate", "triplic")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")]
    [InlineData("rate", "rate")]
    [InlineData("s2", "s2")]
    [InlineData("caf\u00E9", "caf\u00E9")]
    public void Stems_as_Porter_published_it(string word, string stem)
    {
        Assert.Equal(stem, PorterStemmer.Stem(word));
    }

    [Theory]
    [InlineData("Don't stop", "dont stop")]
    [InlineData("Apollo\u2019s belt", "apollo belt")]
    [InlineData("A&E or R&D", "ae or rd")]
    [InlineData("22%/32%", "22 32")]
    [InlineData("cr\u00E8me br\u00FBl\u00E9e", "creme brulee")]
    [InlineData("e\u0301t\u00E9", "ete")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("\uFF33\uFF12", "s2")]
    [InlineData("x-ray, x_ray", "x ray x ray")]
    [InlineData("\uD83C\uDF51 ok \uD800", "ok")]
    [InlineData("'quoted' 's", "quoted s")]
    [InlineData("2.5cm 18years S2", "2 5 cm 18 years s2")] // a number and its unit
    [InlineData("30,850 30 850 30850 2020 100", "30850 30850 30850 2020 100")] // thousands
    [InlineData("\uFB01nd Stra\u00DFe \u0153uvre \u00E6on", "find strasse oeuvre aeon")] // one letter to two
    public void Reads_words_in_one_form(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', Tokenizer.Split(text)));
    }

    [Theory]
    [InlineData("dimpel", "dimple", 1)] // neighbours swapped
    [InlineData("rombus", "rhombus", 1)]
    [InlineData("exersize", "exercise", 1)] // sounds the same
    [InlineData("sacroilliak", "sacroiliac", 2)]
    [InlineData("pain", "pair", int.MaxValue)] // too short to be corrected
    [InlineData("leeds", "needs", int.MaxValue)] // the first letter alone
    [InlineData("kitchen", "itching", int.MaxValue)]
    [InlineData("muscle", "mumble", int.MaxValue)] // two slips in a short word
    public void Counts_slips(string typed, string word, int slips)
    {
        Assert.Equal(slips, SpellingSuggester.Slips(typed, word));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    public void Forgives_more_in_longer_words(int length, int slips)
    {
        Assert.Equal(slips, SpellingSuggester.SlipsAllowed(length));
    }

    [Fact]
    public void A_surer_kind_of_match_is_worth_more()
    {
        var weights = RankingWeights.Default;
        float[] qualities = [1, weights.Prefix, weights.Stem, weights.Synonym, weights.Typo];
        Assert.Equal(qualities.OrderDescending(), qualities);
        Assert.Equal(qualities.Length, qualities.Distinct().Count());
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(10, 1000)]
    [InlineData(100, 1000)]
    [InlineData(999, 1000)]
    public void A_rarer_word_says_more(int found, int rows)
    {
        Assert.True(TermWeighing.Of(found, rows) >= TermWeighing.Of(found + 1, rows));
        Assert.True(TermWeighing.Of(rows, rows) > 0);
    }

    [Theory]
    [InlineData("gardeni", "garden")]
    [InlineData("runni", "run")]
    [InlineData("sorenes", "sore")]
    public void Knows_what_an_unfinished_word_may_become(string typed, string stem)
    {
        Assert.Contains(PorterStemmer.Stem(stem), MorphologicalVariants.Stems(typed));
    }
}
