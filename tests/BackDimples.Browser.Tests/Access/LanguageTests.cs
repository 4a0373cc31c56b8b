using BackDimples.Content.Rendering;
using Microsoft.Playwright;

namespace BackDimples.Browser.Tests.Access;

/// <summary>Names in other languages are said to be in them, so that a screen reader can pronounce them.</summary>
public sealed class LanguageTests(SiteFixture site)
{
    [Fact]
    public async Task Foreign_terms_carry_their_language_in_the_glossary_and_beside_each_answer()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/glossary");
        var foreign = site.Library.Terms.Where(term => term.Language is not null).ToArray();
        Assert.NotEmpty(foreign);
        foreach (var term in foreign)
        {
            Assert.Equal(term.Language, await visit.Page.Locator($"[id='{term.Key}'] dfn").GetAttributeAsync("lang"));
        }

        var answer = site.Library.Faqs.First(faq => faq.Body.Links.Any(l => l.Kind == LinkKind.Term && foreign.Any(term => term.Key == l.Target)));
        await visit.Page.GotoAsync(answer.Path);
        Assert.NotEqual(0, await visit.Page.Locator(".terms dt [lang]").CountAsync());
    }

    [Theory]
    [InlineData("/faq/what-is-the-medical-name", "la")]
    [InlineData("/faq/what-is-the-rhombus-of-michaelis", "de")]
    [InlineData("/articles/what-are-back-dimples", "la")]
    [InlineData("/articles/anatomy-of-back-dimples", "de")]
    public async Task Foreign_words_in_the_text_carry_their_language(string address, string language)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(address);
        Assert.NotEqual(0, await visit.Page.Locator($".body em[lang={language}]").CountAsync());
    }

    [Fact]
    public async Task Titles_of_foreign_sources_carry_their_language_wherever_they_stand()
    {
        await using var visit = await site.VisitAsync();
        var foreign = site.Library.Sources.Where(source => source.Language is not null).ToArray();
        Assert.NotEmpty(foreign);
        await visit.Page.GotoAsync("/sources");
        foreach (var source in foreign)
        {
            Assert.Equal(source.Language, await visit.Page.Locator($"[id='{source.Key}'] a").First.GetAttributeAsync("lang"));
        }

        await visit.Page.GotoAsync(foreign[0].Path);
        Assert.Equal(foreign[0].Language, await visit.Page.Locator("h1").GetAttributeAsync("lang"));
    }
}
