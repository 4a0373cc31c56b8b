using System.Text.Json;
using AngleSharp.Dom;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Seo;

public sealed class StructuredDataTests(SiteFixture site)
{
    // Type -> its members, by schema.org (release 29): own ones and those it inherits.
    private static readonly string[] Thing = ["@type", "@id", "name", "url", "description"];
    private static readonly string[] Work = [.. Thing, "inLanguage", "license", "isPartOf", "publisher", "datePublished", "dateModified", "citation", "mainEntity", "author"];
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["WebSite"] = [.. Work, "potentialAction"],
        ["SearchAction"] = [.. Thing, "target", "query-input"],
        ["EntryPoint"] = [.. Thing, "urlTemplate"],
        ["Organization"] = Thing,
        ["WebPage"] = [.. Work, "lastReviewed"],
        ["MedicalWebPage"] = [.. Work, "lastReviewed"],
        ["FAQPage"] = [.. Work, "lastReviewed"],
        ["Article"] = [.. Work, "headline", "wordCount", "image"],
        ["Question"] = [.. Work, "acceptedAnswer"],
        ["Answer"] = [.. Work, "text"],
        ["CreativeWork"] = [.. Work, "identifier"],
        ["DefinedTermSet"] = [.. Work, "hasDefinedTerm"],
        ["DefinedTerm"] = [.. Thing, "termCode", "alternateName", "inDefinedTermSet"],
        ["BreadcrumbList"] = [.. Thing, "itemListElement"],
        ["ListItem"] = [.. Thing, "position", "item"],
    };

    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/faq", "FAQPage")]
    [InlineData("/glossary", "WebPage")]
    [InlineData("/faq/do-they-cause-back-pain", "MedicalWebPage", "BreadcrumbList")]
    [InlineData("/articles/what-are-back-dimples", "MedicalWebPage", "BreadcrumbList")]
    public async Task Page_says_what_it_is_in_types_and_members_of_schema_org(string path, params string[] types)
    {
        var data = await DataAsync(path);
        Assert.Equal(types, data.Select(d => d.GetProperty("@type").GetString()));
        foreach (var root in data)
        {
            Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
            AssertKnown(root, isRoot: true);
        }
    }

    [Fact]
    public async Task Home_page_tells_how_to_search()
    {
        var action = (await DataAsync("/"))[0].GetProperty("potentialAction");
        Assert.Equal($"{SiteFixture.BaseUrl}/search?q={{search_term_string}}", action.GetProperty("target").GetProperty("urlTemplate").GetString());
        Assert.Equal("required name=search_term_string", action.GetProperty("query-input").GetString());
    }

    [Fact]
    public async Task Page_of_all_answers_holds_every_question_with_its_short_answer()
    {
        var questions = (await DataAsync("/faq"))[0].GetProperty("mainEntity").EnumerateArray()
            .Select(q => (q.GetProperty("name").GetString(), q.GetProperty("acceptedAnswer").GetProperty("text").GetString()));
        Assert.Equal(site.Library.Faqs.Select(f => ((string?)f.Question.Value, (string?)f.Answer.Value)), questions);
    }

    [Fact]
    public async Task Answer_says_when_it_was_reviewed_and_what_it_rests_on_and_names_no_reviewer()
    {
        var faq = site.Library.FindFaq("do-they-cause-back-pain")!;
        var page = (await DataAsync(faq.Path))[0];
        Assert.Equal(faq.Review.Reviewed.ToString("O"), page.GetProperty("lastReviewed").GetString());
        Assert.Equal(faq.Review.LastChanged.ToString("O"), page.GetProperty("dateModified").GetString());
        Assert.Equal(site.Library.Site.Publisher, page.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(faq.AllSources.Length, page.GetProperty("citation").GetArrayLength());
        Assert.Equal(faq.Answer.Value, page.GetProperty("mainEntity").GetProperty("acceptedAnswer").GetProperty("text").GetString());
        Assert.False(page.TryGetProperty("reviewedBy", out _));
    }

    [Fact]
    public async Task Glossary_holds_every_term_with_its_other_names()
    {
        var terms = (await DataAsync("/glossary"))[0].GetProperty("mainEntity").GetProperty("hasDefinedTerm").EnumerateArray().ToList();
        Assert.Equal(site.Library.Terms.Select(t => t.Term), terms.Select(t => t.GetProperty("name").GetString()!));
        foreach (var (term, data) in site.Library.Terms.Zip(terms))
        {
            var names = data.TryGetProperty("alternateName", out var list) ? list.EnumerateArray().Select(n => n.GetString()!) : [];
            Assert.Equal(term.AlsoCalled, names);
            Assert.Equal(SiteFixture.BaseUrl + term.Path, data.GetProperty("url").GetString());
        }
    }

    [Fact]
    public async Task Trail_ends_with_the_page_itself()
    {
        var steps = (await DataAsync("/faq/do-they-cause-back-pain"))[1].GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(s => s.GetProperty("position").GetInt32()));
        Assert.Equal($"{SiteFixture.BaseUrl}/faq/do-they-cause-back-pain", steps[^1].GetProperty("item").GetString());
        Assert.All(steps, s => Assert.True(site.Library.Addresses.Resolves(s.GetProperty("item").GetString()![SiteFixture.BaseUrl.Length..])));
    }

    [Fact]
    public void Whether_pages_are_medical_is_the_content_s_word()
    {
        var plain = SiteContent.Snapshot(("site.yml", text => text.Replace("schema_page_type: MedicalWebPage\n", "", StringComparison.Ordinal)));
        var page = SiteFixture.ParseJson(Assert.Single(StructuredData.ForFaq(plain, plain.Library.Faqs[0])));
        Assert.Equal("WebPage", page.GetProperty("@type").GetString());
    }

    [Fact]
    public void Words_of_an_author_cannot_end_the_script_element()
    {
        const string Hostile = "</script><script>alert(1)</script><!-- & + é";
        var hostile = SiteContent.Snapshot(("glossary.yml", text => text.Replace("  term: Acromial dimples\n", $"  term: \"{Hostile}\"\n", StringComparison.Ordinal)));
        var json = Assert.Single(StructuredData.ForGlossary(hostile, "Glossary"));
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('&', json);
        Assert.DoesNotContain('+', json);
        Assert.Contains('é', json);
        var names = SiteFixture.ParseJson(json).GetProperty("mainEntity").GetProperty("hasDefinedTerm").EnumerateArray().Select(t => t.GetProperty("name").GetString());
        Assert.Contains(Hostile, names);
    }

    private async Task<List<JsonElement>> DataAsync(string path) =>
        [.. (await site.GetPageAsync(path)).QuerySelectorAll("script[type='application/ld+json']").Select(s => SiteFixture.ParseJson(s.TextContent))];

    private static void AssertKnown(JsonElement element, bool isRoot = false)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), e => AssertKnown(e));
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var names = element.EnumerateObject().Select(p => p.Name).Where(n => !(isRoot && n == "@context")).ToList();
        if (names is not ["@id"])
        {
            Assert.Subset(Types[element.GetProperty("@type").GetString()!].ToHashSet(StringComparer.Ordinal), names.ToHashSet(StringComparer.Ordinal));
        }

        Assert.All(element.EnumerateObject(), p => AssertKnown(p.Value));
    }
}
