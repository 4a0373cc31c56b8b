using System.Net;
using System.Text.RegularExpressions;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Discovery;

public sealed partial class MarkdownTwinTests(SiteFixture site)
{
    [Fact]
    public async Task Every_twin_is_whole_and_holds_no_mark_of_the_dialect()
    {
        foreach (var page in PageSummary.All(site.Library))
        {
            var text = await site.GetTextAsync(Representation.Markdown.Of(page.Path));
            Assert.StartsWith("# ", text, StringComparison.Ordinal);
            Assert.False(Dialect().IsMatch(text), $"{page.Path}: {Dialect().Match(text).Value}");
            Assert.Contains($"Canonical address: <{SiteFixture.BaseUrl}{page.Path}>", text, StringComparison.Ordinal);
            Assert.Contains($"Last reviewed: {Wording.Day(page.Review.Reviewed)}", text, StringComparison.Ordinal);
            Assert.Contains(site.Library.Site.Licence.Url, text, StringComparison.Ordinal);
            Assert.All(LinkTarget().Matches(text), link => Assert.Matches("^(https?|mailto):", link.Groups["to"].Value));
            if (page.Evidence is { } level)
            {
                Assert.Contains($"Evidence: {site.Library.Site.Evidence[level].Label}", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Citation_numbers_are_those_of_the_list_of_sources()
    {
        foreach (var page in PageSummary.All(site.Library).Where(p => !p.Sources.IsEmpty))
        {
            var text = await site.GetTextAsync(Representation.Markdown.Of(page.Path));
            var (body, list) = (text[..text.LastIndexOf("\n## Sources\n", StringComparison.Ordinal)], text[text.LastIndexOf("\n## Sources\n", StringComparison.Ordinal)..]);
            var cited = CitationNumbers().Matches(body).SelectMany(m => m.Groups["n"].Value.Split(", ")).Select(int.Parse).ToHashSet();
            Assert.All(cited, number => Assert.InRange(number, 1, page.Sources.Length));
            Assert.Equal(page.Body.Citations.Length, cited.Count);
            for (var i = 0; i < page.Sources.Length; i++)
            {
                Assert.Contains($"\n{i + 1}. {MarkdownText.Escape(Wording.Source(page.Sources[i]))}", list, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Twin_leads_search_engines_to_its_page()
    {
        using var response = await site.GetAsync("/faq/do-they-cause-back-pain.md");
        Assert.Equal([$"<{SiteFixture.BaseUrl}/faq/do-they-cause-back-pain>; rel=\"canonical\""], response.Headers.GetValues("Link"));
    }

    [Theory]
    [InlineData("/faq/no-such-answer.md")]
    [InlineData("/articles/no-such-article.md")]
    [InlineData("/faq/.md")]
    public async Task Twin_of_an_unknown_page_is_not_found(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Index_for_language_models_leads_to_every_twin()
    {
        var text = await site.GetTextAsync(SiteOutputs.LlmsText);
        Assert.StartsWith($"# {site.Library.Site.Name}\n\n> ", text, StringComparison.Ordinal);
        var targets = LinkTarget().Matches(text).Select(m => m.Groups["to"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(PageSummary.All(site.Library).Select(p => SiteFixture.BaseUrl + Representation.Markdown.Of(p.Path)).ToHashSet(StringComparer.Ordinal), targets);
        Assert.Contains("\n## Optional\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_every_page_is_in_one_file()
    {
        var text = await site.GetTextAsync(SiteOutputs.LlmsFullText);
        foreach (var page in PageSummary.All(site.Library))
        {
            Assert.Contains(await site.GetTextAsync(Representation.Markdown.Of(page.Path)), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sources_are_named_with_their_DOI()
    {
        var page = PageSummary.All(site.Library).First(p => p.Sources.Any(s => s.Doi is not null && s.Url is not null));
        var text = await site.GetTextAsync(Representation.Markdown.Of(page.Path));
        Assert.All(page.Sources.Where(s => s.Doi is not null), s => Assert.Contains($"doi:{s.Doi}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a [b] *c* _d_ <e> `f` \\", @"a \[b\] \*c\* \_d\_ \<e\> \`f\` \\")]
    [InlineData("plain, with (brackets) and 50%", "plain, with (brackets) and 50%")]
    public void Text_is_escaped_where_Markdown_would_read_markup(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [GeneratedRegex(@"\[@|\[!|\]\((faq|article|term|figure):|\{#|\{lang=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dialect();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\[(?<n>\d+(, \d+)*)\](?!\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CitationNumbers();
}
