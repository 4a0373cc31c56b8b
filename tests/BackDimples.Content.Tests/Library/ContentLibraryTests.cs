using BackDimples.Content.Evidence;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;

namespace BackDimples.Content.Tests.Library;

public sealed class ContentLibraryTests
{
    private static readonly ContentLibrary Sample = SampleCorpus.Library();

    [Fact]
    public void Answers_stand_by_their_first_tag_then_by_their_order() => Assert.Equal(
        "what-is-a-sourdough-starter can-a-starter-live-for-years does-rye-flour-rise-faster does-a-metal-spoon-kill-a-starter"
        + " why-is-my-loaf-so-dense what-oven-heat-suits-a-loaf is-sourdough-easier-to-digest how-long-does-a-loaf-keep",
        string.Join(' ', Sample.Faqs.Select(f => f.Id)));

    [Fact]
    public void An_answer_without_an_order_stands_behind_those_that_have_one()
    {
        var library = SampleCorpus.Library(SampleCorpus.Edit("faq/what-is-a-sourdough-starter.md", "order: 10\n", ""));
        Assert.Equal("what-is-a-sourdough-starter", library.FaqsOf("starter").Last(f => f.Tags[0].Value == "starter").Id);
    }

    [Fact]
    public void A_tag_shows_those_at_home_in_it_first() => Assert.Equal(
        "why-is-my-loaf-so-dense what-oven-heat-suits-a-loaf does-rye-flour-rise-faster",
        string.Join(' ', Sample.FaqsOf("baking").Select(f => f.Id)));

    [Fact]
    public void Articles_of_a_tag_are_found_in_the_same_way() =>
        Assert.Equal("from-dough-to-loaf sourdough-and-digestion", string.Join(' ', Sample.ArticlesOf("baking").Select(a => a.Slug)));

    [Fact]
    public void Tags_stand_as_in_their_file_and_terms_by_the_alphabet()
    {
        Assert.Equal("starter baking eating", string.Join(' ', Sample.Tags.Select(t => t.Key)));
        Assert.Equal(Sample.Terms.Select(t => t.Term).Order(StringComparer.OrdinalIgnoreCase), Sample.Terms.Select(t => t.Term), StringComparer.Ordinal);
    }

    [Fact]
    public void A_source_knows_who_cites_it_and_who_names_it_as_a_claim()
    {
        Assert.Equal("/faq/why-is-my-loaf-so-dense /articles/from-dough-to-loaf", string.Join(' ', Sample.CitedBy("crumb-2020").Select(p => p.Path)));
        Assert.Equal("/faq/does-a-metal-spoon-kill-a-starter /faq/is-sourdough-easier-to-digest", string.Join(' ', Sample.CitedBy("kitchen-tips-page").Select(p => p.Path)));
        Assert.Empty(Sample.CitedBy("nobody"));
    }

    [Fact]
    public void Graded_answers_are_found_by_their_level()
    {
        Assert.Equal(2, Sample.FaqsOf(Certainty.Uncertain).Count());
        Assert.Equal("does-a-metal-spoon-kill-a-starter", Assert.Single(Sample.FaqsOf(Certainty.Unsupported)).Id);
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        Assert.Null(Sample.FindFaq("x"));
        Assert.Null(Sample.FindArticle("x"));
        Assert.Null(Sample.FindTag("x"));
        Assert.Null(Sample.FindSource("x"));
        Assert.Null(Sample.FindTerm("x"));
        Assert.Null(Sample.FindFigure("x"));
        Assert.Empty(Sample.FaqsOf("x"));
        Assert.Empty(Sample.ArticlesOf("x"));
    }

    [Fact]
    public void The_newest_change_dates_the_library() => Assert.Equal(new DateOnly(2026, 11, 2), Sample.LastChanged);

    [Fact]
    public void Addresses_know_the_living_the_renamed_and_the_moved()
    {
        Assert.Equal("/faq/how-long-does-a-loaf-keep", Sample.Addresses.Aliases["/faq/how-long-does-bread-keep"]);
        Assert.Equal("/articles/feeding-a-starter", Sample.Addresses.Aliases["/articles/how-to-feed-a-starter"]);
        Assert.True(Sample.Addresses.Resolves("/articles/how-to-feed-a-starter#weekly-plan"));
        Assert.True(Sample.Addresses.Resolves("/articles/how-to-feed-a-starter#signs-of-hunger"));
        Assert.True(Sample.Addresses.Resolves("/about#how-sure-we-are"));
        Assert.False(Sample.Addresses.Resolves("/articles/how-to-feed-a-starter#nowhere"));
        Assert.False(Sample.Addresses.Resolves("/faq/can-i-use-old-flour"));
        Assert.Equal("merged into faq/why-is-my-loaf-so-dense", Sample.Tombstones["/faq/can-i-use-old-flour"].Note);
    }

    [Fact]
    public void New_addresses_are_named_for_the_ledger()
    {
        var result = SampleCorpus.Load(("published.txt", "# New.\n/\n"));
        Assert.Contains(result.NewAddresses, a => a == "/articles/feeding-a-starter#the-weekly-plan");
        Assert.DoesNotContain(result.NewAddresses, a => a == "/");
        Assert.Equal(result.NewAddresses.Length, result.Warnings);
        Assert.NotNull(result.Library);
    }

    [Fact]
    public void Check_counts_as_an_error_what_serving_forgives()
    {
        var result = SampleCorpus.Load(SampleCorpus.Edit("faq/why-is-my-loaf-so-dense.md", "reviewed: 2026-11-02", "reviewed: 2026-12-24"));
        Assert.NotNull(result.Library);
        Assert.Equal(0, result.Errors);
        Assert.True(Assert.Single(result.DiagnosticsForCheck()).IsError);
    }

    [Fact]
    public void The_real_content_has_no_error()
    {
        var result = ContentLoader.Load(ContentTree.FromDirectory(Repository.PathOf("content")), new DateOnly(2026, 11, 21));
        Assert.DoesNotContain(result.Diagnostics, d => d.IsError);
        Assert.NotNull(result.Library);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1000, false)]
    public void Many_pages_load_in_time_that_grows_with_their_number(int pages, bool sound)
    {
        var page = SampleCorpus.Files["faq/why-is-my-loaf-so-dense.md"];
        var many = Enumerable.Range(0, pages).Select(i => (Path: $"faq/page-{i}.md", Text: (string?)(page
            .Replace("loaf so dense?", $"loaf number {i} so dense?", StringComparison.Ordinal)
            .Replace("[does-rye-flour-rise-faster,", $"[{(sound ? $"page-{(i + 1) % pages}" : $"pge-{i}-that-is-not-there")},", StringComparison.Ordinal)
            + (sound ? "" : $"\nSee [one](faq:page-{i}x), [two](/articles/feedin-{i}) and [three](article:feeding-a-starter#no-{i}).\n"))));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = SampleCorpus.Load(many);
        Assert.Equal(sound, result.Library is not null);
        Assert.Equal(sound ? 0 : pages * 4, result.Errors);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
        TestContext.Current.SendDiagnosticMessage($"{pages} pages, {(sound ? "sound" : "4 faults each")}: {clock.ElapsedMilliseconds} ms");
    }
}
