using System.Text.RegularExpressions;
using BackDimples.Content.Search;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Content.Tests.Search;

public sealed partial class SearchRobustnessTests
{
    public static TheoryData<string> Hostile =>
    [
        "", "   ", "\t\n", "*", "\"", "\"\"\"", "'", "c++", "NEAR(", "x AND", "OR NOT", "title:x", "a^2", "{a b}:c", "(((((", ")", "--", ";drop table x", "%", "_",
        "\0", "a\0b", "\uD800", "x\uDC00y", "\uFFFE", "\u202Eelpmid", "\u05D3\u05D5\u05D2\u05DE\u05D0", "\u062B\u0642\u0648\u0628 \u0627\u0644\u0638\u0647\u0631",
        "\u80CC\u4E2D\u306E\u304F\u307C\u307F", "\U0001F351\U0001F351", "e\u0301e\u0301", "<script>alert(1)</script>", "<mark>", "&amp;&lt;", "javascript:alert(1)",
        "../../../etc/passwd", "${jndi:ldap://x}", "{{7*7}}", "1e309", "-1", "what", "the", "of the", "a", "\u0130stanbul", "\uFF42\uFF41\uFF43\uFF4B",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_input_is_an_error(string text)
    {
        AssertSafe(SearchSamples.Index.Search(new SearchQuery(text) { Explain = true }));
        AssertSafe(SearchSamples.Garden.Search(new SearchQuery(text)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("dimple ")]
    [InlineData("* ")]
    [InlineData("\uD800")]
    [InlineData("x y z w q p o n m l k j i h g f e d c b a ")]
    public void Ten_thousand_characters_are_no_trouble(string part)
    {
        AssertSafe(SearchSamples.Index.Search(new SearchQuery(string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)))));
    }

    [Theory]
    [InlineData(-5, -5)]
    [InlineData(0, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(10_000, 50)]
    public void Any_offset_and_limit_are_taken(int offset, int limit)
    {
        var results = SearchSamples.Index.Search(new SearchQuery("pain") { Offset = offset, Limit = limit });
        Assert.InRange(results.Hits.Length, 0, SearchQuery.MaxLimit);
        Assert.True(results.Total > 0);
    }

    [Fact]
    public void No_text_throws_or_comes_back_as_markup()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            AssertSafe(SearchSamples.Index.Search(new SearchQuery(text!)));
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Words_of_the_corpus_in_any_order_and_cut_anywhere_are_safe()
    {
        var words = SearchSamples.Index.Corpus.Words;
        var random = new System.Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Join(random.Next(4) == 0 ? "\" " : " ", Enumerable.Range(0, 1 + random.Next(8)).Select(_ => words[random.Next(words.Length)]));
            AssertSafe(SearchSamples.Index.Search(new SearchQuery(text[..random.Next(text.Length + 1)])));
        }
    }

    [Fact]
    public async Task Many_threads_get_the_same_hits()
    {
        var queries = SearchSamples.Library.Faqs.Select(f => f.Question.Value).ToArray();
        var expected = queries.Select(q => Ids(SearchSamples.Index.Search(new SearchQuery(q)))).ToArray();
        var threads = Enumerable.Range(0, 8).Select(t => Task.Run(() =>
        {
            for (var i = 0; i < 400; i++)
            {
                var at = (i * 7 + t * 13) % queries.Length;
                Assert.Equal(expected[at], Ids(SearchSamples.Index.Search(new SearchQuery(queries[at]))));
            }
        }, TestContext.Current.CancellationToken));
        await Task.WhenAll(threads);
    }

    [Fact]
    public void A_search_allocates_under_80_kB()
    {
        string[] queries = ["back dimples", "why does it hurt", "s", "my baby has a small hole at the bottom of her spine just above the crack, should I worry", "dimpels of venis"];
        foreach (var query in queries)
        {
            SearchSamples.Index.Search(new SearchQuery(query));
            var before = GC.GetAllocatedBytesForCurrentThread();
            SearchSamples.Index.Search(new SearchQuery(query));
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 80 * 1024, $"\"{query}\" allocated {allocated} bytes");
        }
    }

    private static string Ids(SearchResults results) => string.Join(' ', results.Hits.Select(h => h.Id));

    // All markup in an excerpt is a balanced <mark>, and all else is encoded.
    private static void AssertSafe(SearchResults results)
    {
        Assert.True(results.Total >= results.Hits.Length);
        foreach (var html in results.Hits.SelectMany(h => h.Sections.Select(s => s.SnippetHtml).Prepend(h.SnippetHtml)))
        {
            Assert.DoesNotContain('<', Mark().Replace(html, ""));
            Assert.DoesNotContain('>', Mark().Replace(html, ""));
            Assert.Equal(html.Split("<mark>").Length, html.Split("</mark>").Length);
            Assert.DoesNotContain('"', html);
        }
    }

    [GeneratedRegex("<mark>[^<>]*</mark>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
