using System.Text.Json;
using AngleSharp.Dom;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Seo;

public sealed class StructuredDataTests(SiteFixture site)
{
    // Type -> its members, by schema.org (release 29): own ones and those it inherits.
    private static readonly string[] Thing = ["@type", "@id", "name", "url", "description"];
    private static readonly string[] Work = [.. Thing, "inLanguage", "license", "isPartOf", "publisher", "datePublished", "dateModified", "citation", "mainEntity", "author", "keywords"];
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["WebSite"] = [.. Work, "potentialAction"],
        ["SearchAction"] = [.. Thing, "target", "query-input"],
        ["EntryPoint"] = [.. Thing, "urlTemplate"],
        ["Organization"] = Thing,
        ["WebPage"] = [.. Work, "lastReviewed", "reviewedBy", "identifier"],
        ["MedicalWebPage"] = [.. Work, "lastReviewed", "reviewedBy"],
        ["FAQPage"] = [.. Work, "lastReviewed"],
        ["Article"] = [.. Work, "headline", "wordCount", "image"],
        ["Question"] = [.. Work, "acceptedAnswer"],
        ["Answer"] = [.. Work, "text"],
        ["CreativeWork"] = [.. Work, "identifier"],
        ["ScholarlyArticle"] = [.. Work, "identifier"],
        ["Report"] = [.. Work, "identifier"],
        ["Book"] = [.. Work, "identifier"],
        ["NewsArticle"] = [.. Work, "identifier"],
        ["Periodical"] = Thing,
        ["Person"] = Thing,
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
    public async Task Answer_says_when_it_was_reviewed_and_what_it_rests_on_and_by_whom_it_was_reviewed()
    {
        var faq = site.Library.FindFaq("do-they-cause-back-pain")!;
        var page = (await DataAsync(faq.Path))[0];
        Assert.Equal(faq.Review.Reviewed.ToString("O"), page.GetProperty("lastReviewed").GetString());
        Assert.Equal(faq.Review.LastChanged.ToString("O"), page.GetProperty("dateModified").GetString());
        Assert.Equal(site.Library.Site.Publisher, page.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(faq.AllSources.Length, page.GetProperty("citation").GetArrayLength());
        Assert.Equal(faq.Answer.Value, page.GetProperty("mainEntity").GetProperty("acceptedAnswer").GetProperty("text").GetString());
        var reviewer = page.GetProperty("reviewedBy");
        Assert.Equal((site.Library.Site.Publisher, site.Library.Site.ReviewStatement), (reviewer.GetProperty("name").GetString(), reviewer.GetProperty("description").GetString()));
    }

    [Fact]
    public async Task Answer_says_how_sure_it_is_in_a_word_of_a_closed_list()
    {
        var words = (await DataAsync("/faq/do-they-cause-back-pain"))[0].GetProperty("keywords").EnumerateArray()
            .ToDictionary(k => k.GetProperty("termCode").GetString()!, k => k.GetProperty("inDefinedTermSet").GetString(), StringComparer.Ordinal);
        Assert.Equal($"{SiteFixture.BaseUrl}/evidence", words["some"]);
        Assert.All(site.Library.FindFaq("do-they-cause-back-pain")!.Tags, tag => Assert.Equal($"{SiteFixture.BaseUrl}/tags", words[tag.Value]));
    }

    [Fact]
    public async Task A_source_has_its_own_type_its_authors_and_its_journal()
    {
        var source = site.Library.Sources.First(s => s.Key == "aytekin-2023");
        var path = site.Library.CitedBy(source.Key)[0].Path;
        var work = (await DataAsync(path))[0].GetProperty("citation").EnumerateArray().Single(w => w.GetProperty("name").GetString() == source.Title);
        Assert.Equal("ScholarlyArticle", work.GetProperty("@type").GetString());
        Assert.Equal(("Person", "Aytekin, K."), (work.GetProperty("author")[0].GetProperty("@type").GetString(), work.GetProperty("author")[0].GetProperty("name").GetString()));
        Assert.Equal("Medical Principles and Practice", work.GetProperty("isPartOf").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/faq")]
    [InlineData("/glossary")]
    [InlineData("/faq/do-they-cause-back-pain")]
    [InlineData("/articles/what-are-back-dimples")]
    public async Task The_site_that_a_page_is_part_of_is_described_where_it_is_named(string path)
    {
        var part = (await DataAsync(path))[0].GetProperty("isPartOf");
        Assert.Equal(("WebSite", site.Library.Site.Name), (part.GetProperty("@type").GetString(), part.GetProperty("name").GetString()));
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
