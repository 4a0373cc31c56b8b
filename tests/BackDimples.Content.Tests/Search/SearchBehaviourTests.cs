using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Content.Search;

namespace BackDimples.Content.Tests.Search;

/// <summary>What the engine does, shown on a corpus that shares no subject with the site's.</summary>
public sealed class SearchBehaviourTests
{
    [Theory]
    [InlineData("plant potatoes", "faq/when-to-plant-potatoes")] // exact
    [InlineData("planting potato", "faq/when-to-plant-potatoes")] // stem
    [InlineData("ready to har", "faq/when-to-harvest-potatoes")] // the last word is unfinished
    [InlineData("lift spuds", "faq/when-to-harvest-potatoes")] // synonyms
    [InlineData("dig up tatties", "faq/when-to-harvest-potatoes")] // a phrase that is a synonym
    [InlineData("leaves turn yelow", "faq/when-to-harvest-potatoes")] // one slip
    [InlineData("my salad has holes", "faq/how-to-stop-slugs")] // another wording
    [InlineData("creme fraiche", "faq/how-to-stop-slugs")] // accents
    [InlineData("storing in sacks", "articles/growing-potatoes")] // a section
    public void Finds_what_is_meant(string query, string id)
    {
        Assert.Equal(id, Search(query).Hits.FirstOrDefault()?.Id);
    }

    [Fact]
    public void A_section_links_to_its_heading()
    {
        var hit = Search("hoe light green").Hits[0];
        Assert.Equal("/articles/growing-potatoes#earthing-up", hit.Url);
        Assert.Equal(("Earthing up", "/articles/growing-potatoes#earthing-up"), (hit.Sections[0].Heading, hit.Sections[0].Url));
        Assert.Contains("<mark>light</mark>", hit.Sections[0].SnippetHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_links_into_the_glossary()
    {
        var hit = Search("pre-sprouting").Hits.Single(h => h.Kind == SearchKind.Term);
        Assert.Equal(("terms/chitting", "/glossary#chitting"), (hit.Id, hit.Url));
    }

    [Fact]
    public void Says_what_it_corrected()
    {
        Assert.Equal("harvest potatoes", Search("harvset potatoes").Corrected);
        Assert.Null(Search("harvest potatoes").Corrected);
    }

    [Fact]
    public void Says_that_words_are_missing()
    {
        Assert.False(Search("potatoes frost").Relaxed);
        Assert.True(Search("potatoes frost helicopter").Relaxed);
    }

    [Fact]
    public void Says_by_which_words_it_matched()
    {
        Assert.Null(Search("spuds").Hits[0].MatchedAs); // a synonym explains nothing
        Assert.Equal("something chews holes in my salad at night", Search("chews").Hits[0].MatchedAs);
        Assert.Null(Search("slugs").Hits[0].MatchedAs);
    }

    [Fact]
    public void Finds_nothing_for_foreign_questions()
    {
        Assert.Equal(0, Search("exchange rate euro dollar").Total);
        Assert.Equal(0, Search("zxqvkjwpt").Total);
        Assert.Equal(0, Search("!?").Total);
    }

    [Fact]
    public void An_empty_query_shows_the_most_useful_pages()
    {
        var results = Search("  ");
        Assert.Equal(("faq/when-to-plant-potatoes", 4), (results.Hits[0].Id, results.Total));
    }

    [Fact]
    public void Filters_by_tag_and_kind_and_counts_what_the_others_would_show()
    {
        var all = Search("soil");
        var crops = SearchSamples.Garden.Search(new SearchQuery("soil") { Tag = "crops" });
        Assert.All(crops.Hits, h => Assert.Contains("crops", h.Tags, StringComparer.Ordinal));
        Assert.Equal<SearchFacet>(all.TagFacets, crops.TagFacets);
        Assert.Equal(crops.Total, all.TagFacets.Single(f => f.Key == "crops").Count);
        var articles = SearchSamples.Garden.Search(new SearchQuery("soil") { Kind = SearchKind.Article });
        Assert.All(articles.Hits, h => Assert.Equal(SearchKind.Article, h.Kind));
        Assert.Equal(articles.Total, all.KindFacets.Single(f => f.Key == "article").Count);
        Assert.Equal(0, SearchSamples.Garden.Search(new SearchQuery("soil") { Tag = "no-such-tag" }).Total);
    }

    [Fact]
    public void Pages_of_results_follow_one_another_without_gaps()
    {
        var all = SearchSamples.Index.Search(new SearchQuery("pain") { Limit = 40 }).Hits.Select(h => h.Id).ToList();
        var bySteps = Enumerable.Range(0, 8).SelectMany(i => SearchSamples.Index.Search(new SearchQuery("pain") { Offset = i * 5, Limit = 5 }).Hits).Select(h => h.Id);
        Assert.Equal(all, bySteps, StringComparer.Ordinal);
    }

    [Fact]
    public void A_rebuilt_index_takes_over_what_has_not_changed_and_answers_alike()
    {
        var tree = GardenCorpus.Tree();
        var first = ContentLoader.Load(tree, new DateOnly(2026, 11, 21));
        var before = SearchIndex.Build(first.Library!);
        var files = tree.Files.Select(f => KeyValuePair.Create(f.Path, f.Path == "faq/how-to-stop-slugs.md" ? [.. f.Bytes.Span, .. "Hedgehogs help.\n"u8] : f.Bytes.ToArray()));
        var second = ContentLoader.Load(ContentTree.FromBytes(files), new DateOnly(2026, 11, 21), first);
        var after = SearchIndex.Build(second.Library!, before);
        var anew = SearchIndex.Build(second.Library!);
        Assert.Equal("faq/how-to-stop-slugs", after.Search(new SearchQuery("hedgehog")).Hits[0].Id);
        Assert.Equal(0, before.Search(new SearchQuery("hedgehog")).Total);
        foreach (var query in new[] { "potato", "slugs hedgehogs", "when frost", "lift spuds", "chit" })
        {
            Assert.Equal(anew.Search(new SearchQuery(query)).Hits.Select(h => h.SnippetHtml), after.Search(new SearchQuery(query)).Hits.Select(h => h.SnippetHtml), StringComparer.Ordinal);
        }

        Assert.Equal(before.Corpus.Pages.Length - 1, after.Corpus.Pages.Count(p => before.Corpus.Pages.Contains(p)));
    }

    private static SearchResults Search(string query) => SearchSamples.Garden.Search(new SearchQuery(query));
}
