using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Content.Rendering;

namespace BackDimples.Content.Tests.Rendering;

/// <summary>
/// One body with everything in it, rendered for each of its places. With <c>UPDATE_SPECS=1</c> the results are written
/// to <c>Golden/</c>, to be read over in the diff.
/// </summary>
public sealed class GoldenTests
{
    private static readonly ContentLibrary Library =
        SampleCorpus.Library(("faq/why-is-my-loaf-so-dense.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "Golden", "body.md"))));

    private static readonly FaqEntry Entry = Library.FindFaq("why-is-my-loaf-so-dense")!;

    [Fact]
    public void On_its_own_page() => Compare("page.html", MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry)));

    [Fact]
    public void On_a_page_of_many_answers() =>
        Compare("among-others.html", MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry) with { IdPrefix = "why-", HeadingOffset = 2 }));

    [Fact]
    public void In_a_feed() =>
        Compare("feed.html", MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry) with { IsPage = false, BaseUrl = "https://sourdough.example" }));

    [Fact]
    public void As_Markdown_that_stands_alone() =>
        Compare("twin.md", MarkdownTwin.ToMarkdown(Entry.Body, Library.ContextFor(Entry) with { IsPage = false, BaseUrl = "https://sourdough.example" }));

    [Fact]
    public void As_plain_text() => Compare("plain.txt", Entry.Body.ReadPlainText());

    [Fact]
    public void Its_sections() => Compare("sections.txt", string.Join("\n====\n", Entry.Body.ReadSections().Select(s => $"{s.Heading?.Id} | {s.Heading?.Text}\n{s.Text}")));

    [Fact]
    public void Rendering_twice_gives_the_same() =>
        Assert.Equal(MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry)), MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry)));

    [Fact]
    public void Many_threads_may_render_at_once()
    {
        var expected = MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry));
        var all = new string[200];
        Parallel.For(0, all.Length, i => all[i] = MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry)));
        Assert.All(all, html => Assert.Equal(expected, html));
    }

    [Fact]
    public void No_id_stands_twice_on_the_page()
    {
        var html = MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry));
        var ids = SafeHtml.Parse(html).QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_link_inside_the_page_leads_to_an_id_of_it_or_to_a_source()
    {
        var page = SafeHtml.Parse(MarkdownRenderer.ToHtml(Entry.Body, Library.ContextFor(Entry) with { IdPrefix = "x-" }));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        var targets = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, t => Assert.True(ids.Contains(t) || t.StartsWith("x-ref-", StringComparison.Ordinal), t));
    }

    [Fact]
    public void Sources_are_numbered_by_their_first_citation_then_by_the_list() =>
        Assert.Equal("crumb-2020 grain-2018 mill-board", string.Join(' ', Library.SourcesOf(Entry).Select(s => s.Key)));

    [Fact]
    public void Reading_takes_a_minute_at_least_and_230_words_a_minute()
    {
        Assert.Equal(1, Entry.Body.ReadingMinutes);
        var article = Library.FindArticle("feeding-a-starter")!;
        Assert.Equal((int)Math.Round(article.Body.WordCount / 230.0), article.Body.ReadingMinutes);
        Assert.InRange(article.Body.WordCount, 600, 750);
    }

    private static void Compare(string name, string actual)
    {
        actual = actual.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1")
        {
            File.WriteAllText(Repository.PathOf("tests", "BackDimples.Content.Tests", "Rendering", "Golden", name), actual);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "Golden", name)), actual);
    }
}
