using BackDimples.Content.Search;

namespace BackDimples.Content.Tests.Search;

/// <summary>What readers typed and did not find, as kinds.</summary>
public sealed class SearchFaultTests
{
    [Fact]
    public void What_stands_in_the_content_as_it_was_typed_comes_first()
    {
        var wordings = SearchSamples.Library.Faqs.SelectMany(f => f.AlsoAsked.Select(a => (Id: $"faq/{f.Id}", Text: a)))
            .GroupBy(w => w.Text, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.First());
        Assert.Empty(wordings.Where(w => SearchSamples.Index.Search(new SearchQuery($" {w.Text.ToUpperInvariant()}!")).Hits.FirstOrDefault()?.Id != w.Id));
    }

    [Theory]
    [InlineData("storing potatoes", "storing potatoes easily")]
    [InlineData("storing potatoes", "simply storing potatoes")]
    public void A_word_that_decides_nothing_excludes_nothing(string without, string with) =>
        Assert.Equal(Garden(without).Hits[0].Id, Garden(with).Hits[0].Id);

    [Theory]
    [InlineData("presprouting")]
    [InlineData("pre sprouting")]
    [InlineData("pre-sprouting")]
    public void Joined_parted_and_hyphenated_words_find_the_same(string text) =>
        Assert.Contains("terms/chitting", Garden(text).Hits.Select(h => h.Id));

    [Fact]
    public void Only_what_was_typed_is_marked()
    {
        Assert.DoesNotContain("<mark>", Garden("spuds").Hits[0].SnippetHtml, StringComparison.Ordinal);
        Assert.Contains("<mark>", Garden("potatoes").Hits[0].SnippetHtml, StringComparison.Ordinal);
    }

    private static SearchResults Garden(string text) => SearchSamples.Garden.Search(new SearchQuery(text));
}
