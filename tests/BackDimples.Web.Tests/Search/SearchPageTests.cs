using AngleSharp.Dom;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Search;

namespace BackDimples.Web.Tests.Search;

public sealed class SearchPageTests(SearchSite site) : IClassFixture<SearchSite>
{
    private const string Nonsense = "zzqxv+wqqpf";

    [Theory]
    [InlineData("q=exercise")]
    [InlineData("q=can+exercise+create+them%3F")]
    [InlineData("q=excercise")]
    [InlineData("q=genetic&kind=faq")]
    [InlineData("q=exercise&tag=genetics")]
    [InlineData("q=")]
    [InlineData("q=" + Nonsense)]
    public async Task The_page_has_the_hits_of_the_api_in_the_same_order(string parameters)
    {
        var answer = await site.AnswerAsync(parameters);
        Assert.Equal(SearchSite.Addresses(answer), SearchSite.Addresses(await site.PageAsync(parameters)), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("q=exercise&kind=nonsense", "article, term")]
    [InlineData("q=exercise&tag=nonsense", "There is no tag")]
    public async Task An_unknown_filter_is_said_on_the_page_and_passed_over(string query, string notice)
    {
        var page = await site.PageAsync(query);
        Assert.Contains(notice, page.QuerySelector(".results-notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(SearchSite.Addresses(page));
    }

    [Fact]
    public async Task The_next_page_goes_on_where_the_first_ends_and_beyond_the_last_is_the_last()
    {
        var all = SearchSite.Addresses(await site.AnswerAsync("q=exercise&limit=50"));
        Assert.True(all.Length > SearchRequest.PageSize, "the query was meant to fill more than one page");
        var second = await site.PageAsync("q=exercise&page=2");
        Assert.Equal(all.Skip(10).Take(10), SearchSite.Addresses(second), StringComparer.Ordinal);
        Assert.Equal("11", second.QuerySelector(".results")!.GetAttribute("start"));
        Assert.Equal("2", second.QuerySelector(".result-pages [aria-current=page]")!.TextContent);

        var last = await site.PageAsync("q=exercise&page=99999999999999999999");
        Assert.NotEmpty(SearchSite.Addresses(last));
        Assert.Null(last.QuerySelector(".result-pages [rel=next]"));
    }

    [Fact]
    public async Task The_title_and_the_field_hold_the_query_and_search_engines_know_one_address_for_all_queries()
    {
        var page = await site.PageAsync("q=exercise+%22plan%22");
        Assert.Contains("exercise \"plan\"", page.Title, StringComparison.Ordinal);
        Assert.Equal("exercise \"plan\"", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
        Assert.EndsWith("/search", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/search", page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_shows_its_whole_answer_its_evidence_in_words_and_the_found_words_marked()
    {
        var answer = await site.AnswerAsync("q=exercise&kind=faq");
        var page = await site.PageAsync("q=exercise&kind=faq");
        var results = page.QuerySelectorAll(".result");
        foreach (var (hit, result) in answer.GetProperty("hits").EnumerateArray().Zip(results))
        {
            Assert.Equal(hit.GetProperty("title").GetString(), result.QuerySelector(".question")!.TextContent);
            Assert.Equal(hit.GetProperty("answer").GetString(), result.QuerySelector("p")!.TextContent);
            Assert.Equal(hit.GetProperty("evidence").GetString() is not null, result.QuerySelector(".level") is not null);
        }

        Assert.NotEmpty(page.QuerySelectorAll(".result mark"));
        Assert.NotEmpty(results[0].QuerySelector(".level")!.TextContent.Trim());
    }

    [Fact]
    public async Task Facets_are_links_with_counts_that_hold_and_the_active_one_says_so()
    {
        var page = await site.PageAsync("q=exercise");
        var links = page.QuerySelectorAll(".filters a").Where(a => a.QuerySelector("small") is not null).ToList();
        Assert.True(links.Count > 3, "kinds and subjects were meant to be offered");
        foreach (var link in links.Take(6))
        {
            var narrowed = await site.PageAsync(link.GetAttribute("href")!.Split('?')[1]);
            var count = link.QuerySelector("small")!.TextContent;
            Assert.StartsWith(count + " result", narrowed.QuerySelector(".results-count")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(narrowed.QuerySelectorAll(".filters [aria-current]"), a => a.TextContent == link.TextContent);
        }
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_offered_right_as_a_link()
    {
        var link = (await site.PageAsync("q=excercise")).QuerySelector(".results-notice a")!;
        Assert.Equal("exercise", link.TextContent);
        Assert.Equal("/search?q=exercise", link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("deadlift+piercing+leaking", true)]
    [InlineData("exercise", false)]
    public async Task Where_no_page_has_all_the_words_it_is_said(string query, bool isRelaxed)
    {
        var answer = await site.AnswerAsync("q=" + query);
        Assert.Equal(isRelaxed, answer.GetProperty("relaxed").GetBoolean());
        var notices = (await site.PageAsync("q=" + query)).QuerySelectorAll(".results-notice").Select(n => n.TextContent);
        Assert.Equal(isRelaxed, notices.Any(n => n.StartsWith("No answer has all of these words", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_section_stands_under_its_article_with_its_own_address()
    {
        var page = await site.PageAsync("q=exercise&kind=article");
        var sections = page.QuerySelectorAll(".result-sections");
        Assert.NotEmpty(sections);
        Assert.All(sections, list => Assert.InRange(list.Children.Length, 1, 3));
        Assert.All(page.QuerySelectorAll(".result-sections a"), a => Assert.Matches("^/articles/[a-z0-9-]+#[a-z0-9-]+$", a.GetAttribute("href")));
    }

    [Fact]
    public async Task Another_wording_is_told_as_the_reason()
    {
        var faq = site.Services.GetService(typeof(Content.ContentStore)) is Content.ContentStore store ? store.Current.Library.Faqs : [];
        var told = new List<string>();
        foreach (var wording in faq.SelectMany(f => f.AlsoAsked).Take(60))
        {
            var page = await site.PageAsync("q=" + Uri.EscapeDataString(wording));
            told.AddRange(page.QuerySelectorAll(".result-why").Select(p => p.TextContent));
        }

        Assert.Contains(told, t => t.StartsWith("Also asked as “", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_query_shows_useful_questions_and_the_subjects()
    {
        var page = await site.PageAsync("");
        Assert.NotEmpty(SearchSite.Addresses(page));
        Assert.NotEmpty(page.QuerySelectorAll("main .chips a[href^='/tags/']"));
    }

    [Fact]
    public async Task Nothing_found_shows_subjects_titles_and_how_to_suggest_a_question()
    {
        var page = await site.PageAsync("q=" + Nonsense + "&kind=faq");
        Assert.Empty(SearchSite.Addresses(page));
        Assert.NotEmpty(page.QuerySelectorAll(".nearest a"));
        Assert.NotEmpty(page.QuerySelectorAll("main .chips a[href^='/tags/']"));
        Assert.NotNull(page.QuerySelector("main a[href^='mailto:'], main a[href^='https:']"));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.TextContent.Contains("everything instead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_readers_ask_is_not_logged()
    {
        const string Private = "mysecretworry";
        await site.PageAsync("q=" + Private);
        await site.AnswerAsync("q=" + Private);
        Assert.Contains(site.Logged, line => line.Contains("/api/search", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Logged, line => line.Contains(Private, StringComparison.Ordinal));
    }
}
