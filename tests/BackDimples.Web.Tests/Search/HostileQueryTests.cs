using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BackDimples.Web.Pages.Search;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Web.Tests.Search;

/// <summary>Whatever stands in a query, the answer is a page or a list, and none of it comes back as markup.</summary>
public sealed class HostileQueryTests(SearchSite site) : IClassFixture<SearchSite>
{
    // By name, as they stand in an address: some of them are no valid text at all.
    private static readonly Dictionary<string, string> Hostile = new(StringComparer.Ordinal)
    {
        ["nothing"] = "",
        ["white space"] = "%20%09%0d%0a%20",
        ["other white space"] = "%c2%a0%e2%80%a8%c2%85%e3%80%80",
        ["a NUL"] = "%00",
        ["a NUL in a word"] = "exer%00cise",
        ["control characters"] = "%01%02%1b%7f%c2%80",
        ["an operator alone"] = "AND",
        ["an unfinished operator"] = "exercise+AND",
        ["operators"] = "NOT+OR+AND+NOT",
        ["NEAR"] = "NEAR(exercise,+2",
        ["a column filter"] = "title:exercise",
        ["a braced column filter"] = "%7btitle+body%7d:+exercise",
        ["a minus"] = "-",
        ["a caret"] = "%5eexercise",
        ["a star"] = "*",
        ["a prefix star"] = "ex*",
        ["c++"] = "c%2B%2B",
        ["one quote"] = "%22",
        ["quotes"] = "%22%22%22exercise%22",
        ["one apostrophe"] = "%27",
        ["SQL"] = "%27%3b+DROP+TABLE+rows%3b--",
        ["brackets"] = "((((((((((",
        ["a backslash"] = "%5c%5c%27",
        ["percent and underscore"] = "%25_%25",
        ["a format item"] = "%7b0%7d+%7b1:x%7d+%25s+%25n",
        ["a script"] = "%3cscript%3ealert(1)%3c/script%3e",
        ["an image"] = "%3cimg+src%3dx+onerror%3dalert(1)%3e",
        ["a closed attribute"] = "%22%3e%3csvg/onload%3dalert(1)%3e",
        ["a closed title"] = "%3c/title%3e%3cscript%3ealert(1)%3c/script%3e",
        ["a mark of one's own"] = "%3cmark%3eexercise%3c/mark%3e",
        ["an entity"] = "%26lt%3bscript%26gt%3b",
        ["a script address"] = "javascript:alert(1)",
        ["a template"] = "%7b%7b7*7%7d%7d%24%7b7*7%7d",
        ["a lone surrogate in UTF-8"] = "%ed%a0%80exercise",
        ["broken UTF-8"] = "%ff%fe%c3%28exercise",
        ["overlong UTF-8"] = "%c0%bcscript%c0%be",
        ["a broken escape"] = "%zz%",
        ["right to left"] = "%e2%80%aeesicrexe%e2%80%ac",
        ["a stack of accents"] = "e" + string.Concat(Enumerable.Repeat("%cc%81", 300)),
        ["joined emoji"] = "%f0%9f%91%a9%e2%80%8d%f0%9f%91%a9%e2%80%8d%f0%9f%91%a7",
        ["Chinese"] = "%e8%85%b0%e7%aa%9d",
        ["traversal"] = "..%2f..%2fetc%2fpasswd",
        ["10,000 letters"] = new string('a', 10_000),
        ["10,000 words"] = string.Concat(Enumerable.Repeat("a+", 5_000)),
        ["10,000 quotes"] = string.Concat(Enumerable.Repeat("%22", 10_000)),
        ["a huge number"] = new string('9', 400),
        ["a negative number"] = "-9223372036854775809",
        ["no number"] = "NaN",
        ["infinity"] = "-Infinity",
        ["a fraction"] = "1e309",
    };

    public static TheoryData<string> Names() => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Junk_in_any_parameter_of_the_page_is_answered_and_stays_text(string name)
    {
        var junk = Hostile[name];
        foreach (var parameters in new[] { $"q={junk}", $"q=exercise&tag={junk}&kind={junk}&page={junk}", $"q={junk}&tag={junk}&kind={junk}&page={junk}", $"{junk}={junk}&q={junk}&q=exercise" })
        {
            var page = await site.PageAsync(parameters);
            Assert.Equal("combobox-free form", FormOf(page));
            ExpectNothingActive(page);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Junk_in_any_parameter_of_the_api_is_answered_with_escaped_json(string name)
    {
        var junk = Hostile[name];
        using var client = site.CreateClient();
        foreach (var address in new[]
        {
            $"/api/search?q={junk}", $"/api/search?q=exercise&tag={junk}&kind={junk}&limit={junk}&offset={junk}",
            $"/api/search?q={junk}&tag={junk}&kind={junk}&limit={junk}&offset={junk}", $"/api/suggest?q={junk}",
        })
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            // A filter that there is not is refused in words.
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{response.StatusCode}");
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain('<', text);
            using var answer = JsonDocument.Parse(text);
            if (response.StatusCode == HttpStatusCode.OK && answer.RootElement.ValueKind == JsonValueKind.Object)
            {
                Assert.InRange(answer.RootElement.GetProperty("hits").GetArrayLength(), 0, 50);
                Assert.InRange(answer.RootElement.GetProperty("query").GetString()!.Length, 0, SearchRequest.LongestQuery);
                Assert.All(answer.RootElement.GetProperty("hits").EnumerateArray(), hit => ExpectSafeSnippet(hit.GetProperty("snippet").GetString()!));
            }
        }
    }

    [Fact]
    public void Any_text_finds_the_same_on_the_page_and_in_the_api()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var parameters = "q=" + Uri.EscapeDataString(text.Get);
            var page = site.PageAsync(parameters).GetAwaiter().GetResult();
            var answer = site.AnswerAsync(parameters).GetAwaiter().GetResult();
            ExpectNothingActive(page);
            Assert.Equal(SearchSite.Addresses(answer), SearchSite.Addresses(page), StringComparer.Ordinal);
            Assert.Equal(answer.GetProperty("query").GetString(), page.QuerySelector<IHtmlInputElement>("main form[role=search] input[name=q]")!.Value);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  a \t b\r\n", "a b")]
    [InlineData("a\0b", "a b")]
    [InlineData("a\u202Eb", "a b")]
    [InlineData("a\uFFFDb", "a b")]
    public void A_query_is_cleaned_to_one_line_of_text(string? text, string cleaned) => Assert.Equal(cleaned, SearchRequest.Clean(text));

    [Fact]
    public void A_long_query_is_cut_without_breaking_a_character()
    {
        var cut = SearchRequest.Clean(new string('a', SearchRequest.LongestQuery - 1) + "\U0001F469");
        Assert.Equal(new string('a', SearchRequest.LongestQuery - 1), cut);
        Assert.Equal("a b", SearchRequest.Clean("a\uD83Db"));
    }

    private static string FormOf(IHtmlDocument page) =>
        page.QuerySelector("main form[role=search] input[name=q]") is { } field && !field.HasAttribute("role") ? "combobox-free form" : "no form";

    private static void ExpectNothingActive(IHtmlDocument page)
    {
        Assert.DoesNotContain(page.Scripts, s => s.Source is null || s.TextContent.Length > 0);
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style"));
        Assert.Empty(page.QuerySelectorAll("main img, main iframe, main object, main style, main base"));
        Assert.DoesNotContain(page.Links, l => l.GetAttribute("href")!.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.EndsWith("/search", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    private static void ExpectSafeSnippet(string snippet)
    {
        var elements = new HtmlParser().ParseDocument(snippet).Body!.QuerySelectorAll("*");
        Assert.All(elements, e => Assert.Equal(("mark", 0), (e.LocalName, e.Attributes.Length)));
    }
}
