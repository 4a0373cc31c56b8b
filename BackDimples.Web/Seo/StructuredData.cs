using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Content.Glossary;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;

namespace BackDimples.Web.Seo;

/// <summary>What a page says of itself to search engines, as JSON-LD that is safe inside a script element: nothing that the content does not say.</summary>
public static class StructuredData
{
    /// <summary>For the home page: the site, and how to search it.</summary>
    public static ImmutableArray<string> ForHome(SiteSnapshot site)
    {
        var info = site.Library.Site;
        var search = site.Absolute(SitePaths.Search) + "?q={search_term_string}";
        var data = new SchemaOrg.WebSite
        {
            Context = SchemaOrg.Vocabulary,
            Id = SiteId(site),
            Name = info.Name,
            Url = site.Absolute(SitePaths.Home),
            Description = info.Description,
            InLanguage = info.Language,
            License = info.Licence.Url,
            Publisher = Publisher(site),
            PotentialAction = new SchemaOrg.SearchAction(new SchemaOrg.EntryPoint(search)),
        };
        return [JsonSerializer.Serialize(data, SchemaJson.ForScript.WebSite)];
    }

    /// <summary>For the page of all answers: every question with its short answer.</summary>
    public static ImmutableArray<string> ForFaqs(SiteSnapshot site, string title)
    {
        var page = new SchemaOrg.FaqPage([.. site.Library.Faqs.Select(faq => Question(site, faq))]);
        return [JsonSerializer.Serialize(Describe(page, site, SitePaths.Faqs, title), SchemaJson.ForScript.FaqPage)];
    }

    /// <summary>For the page of one answer.</summary>
    public static ImmutableArray<string> ForFaq(SiteSnapshot site, FaqEntry faq)
    {
        var page = new SchemaOrg.QuestionPage(site.Library.Site.SchemaPageType, Question(site, faq));
        return [JsonSerializer.Serialize(Describe(page, site, PageSummary.Of(site.Library, faq)), SchemaJson.ForScript.QuestionPage)];
    }

    /// <summary>For the page of one article.</summary>
    public static ImmutableArray<string> ForArticle(SiteSnapshot site, Article article)
    {
        var text = new SchemaOrg.Article(article.Title.Value)
        {
            Id = site.Absolute(article.Path) + "#article",
            Url = site.Absolute(article.Path),
            Description = article.Summary.Value,
            DatePublished = Wording.IsoDay(article.Review.Published),
            DateModified = Wording.IsoDay(article.Review.LastChanged),
            WordCount = article.Body.WordCount,
            Image = site.Absolute(SiteAssets.Card),
            Author = Publisher(site),
            Publisher = Publisher(site),
        };
        var page = new SchemaOrg.ArticlePage(site.Library.Site.SchemaPageType, text);
        return [JsonSerializer.Serialize(Describe(page, site, PageSummary.Of(site.Library, article)), SchemaJson.ForScript.ArticlePage)];
    }

    /// <summary>For the glossary: its terms with their other names.</summary>
    public static ImmutableArray<string> ForGlossary(SiteSnapshot site, string title)
    {
        var set = new SchemaOrg.Reference(site.Absolute(SitePaths.Glossary) + "#terms");
        var page = new SchemaOrg.TermPage(new SchemaOrg.DefinedTermSet([.. site.Library.Terms.Select(term => Term(site, set, term))])
        {
            Id = set.Id,
            Name = title,
            Url = site.Absolute(SitePaths.Glossary),
        });
        return [JsonSerializer.Serialize(Describe(page, site, SitePaths.Glossary, title), SchemaJson.ForScript.TermPage)];
    }

    /// <summary>The trail of a page, the page itself last; null for a page without one.</summary>
    public static string? ForTrail(SiteSnapshot site, PageMetadata page)
    {
        if (page.Breadcrumbs.IsEmpty)
        {
            return null;
        }

        var trail = page.Breadcrumbs.Add(new Crumb(page.Title, page.Path));
        var list = new SchemaOrg.BreadcrumbList([.. trail.Select((crumb, i) => new SchemaOrg.ListItem(i + 1, site.Absolute(crumb.Path)) { Name = crumb.Label })])
        {
            Context = SchemaOrg.Vocabulary,
        };
        return JsonSerializer.Serialize(list, SchemaJson.ForScript.BreadcrumbList);
    }

    private static T Describe<T>(T page, SiteSnapshot site, string path, string title)
        where T : SchemaOrg.Page => page with
        {
            Context = SchemaOrg.Vocabulary,
            Id = site.Absolute(path),
            Name = title,
            Url = site.Absolute(path),
            InLanguage = site.Library.Site.Language,
            License = site.Library.Site.Licence.Url,
            IsPartOf = new SchemaOrg.SiteNode { Id = SiteId(site), Name = site.Library.Site.Name, Url = site.Absolute(SitePaths.Home) },
            Publisher = Publisher(site),
        };

    private static T Describe<T>(T page, SiteSnapshot site, PageSummary digest)
        where T : SchemaOrg.Page => Describe(page, site, digest.Path, digest.Title) with
        {
            Description = digest.Summary,
            DatePublished = Wording.IsoDay(digest.Review.Published),
            DateModified = Wording.IsoDay(digest.Review.LastChanged),
            LastReviewed = Wording.IsoDay(digest.Review.Reviewed),
            ReviewedBy = Publisher(site) with { Description = site.Library.Site.ReviewStatement },
            Keywords = [.. Keywords(site, digest)],
            Citation = digest.Sources.IsEmpty ? null : [.. digest.Sources.Select(source => Work(source, Reference.Of(site, source)))],
        };

    private static string SiteId(SiteSnapshot site) => site.Absolute("/#website");

    private static SchemaOrg.Organization Publisher(SiteSnapshot site) => new()
    {
        Id = site.Absolute("/#publisher"),
        Name = site.Library.Site.Publisher,
        Url = site.Absolute(SitePaths.About),
    };

    private static SchemaOrg.Question Question(SiteSnapshot site, FaqEntry faq)
    {
        var url = site.Absolute(faq.Path);
        return new SchemaOrg.Question(new SchemaOrg.Answer(faq.Answer.Value) { Url = url })
        {
            Id = url + "#question",
            Name = faq.Question.Value,
            Url = url,
        };
    }

    private static SchemaOrg.DefinedTerm Term(SiteSnapshot site, SchemaOrg.Reference set, GlossaryTerm term) => new(term.Key)
    {
        Id = site.Absolute(term.Path),
        Name = term.Term,
        Url = site.Absolute(term.Path),
        Description = term.Definition,
        AlternateName = term.AlsoCalled.IsEmpty ? null : term.AlsoCalled,
        InDefinedTermSet = set,
    };

    /// <summary>The page's subjects and, where it is graded, how sure the short answer is.</summary>
    private static IEnumerable<SchemaOrg.Keyword> Keywords(SiteSnapshot site, PageSummary page)
    {
        foreach (var tag in page.Tags.Select(key => site.Library.FindTag(key)!))
        {
            yield return new SchemaOrg.Keyword(tag.Key, site.Absolute(SitePaths.Tags)) { Name = tag.Label };
        }

        if (page.Evidence is { } level)
        {
            var wording = site.Library.Site.Evidence[level];
            yield return new SchemaOrg.Keyword(Wording.DataWord(level), site.Absolute(SitePaths.Evidence)) { Name = wording.Label, Description = wording.Meaning };
        }
    }

    private static SchemaOrg.CreativeWork Work(Source source, Reference work) => new(TypeOf(source.Kind))
    {
        Name = source.Title,
        Url = source.Link,
        Author = work.Authors.IsEmpty ? null : [.. work.Authors.Select(a => new SchemaOrg.Writer(a.Initials is null ? "Organization" : "Person") { Name = a.Inverted })],
        IsPartOf = work is { IsPaper: true, Container: { } journal } ? new SchemaOrg.Periodical { Name = journal } : null,
        DatePublished = source.Year?.ToString(CultureInfo.InvariantCulture),
        Identifier = source.Doi is null ? null : $"https://doi.org/{source.Doi}",
    };

    private static string TypeOf(SourceKind kind) => kind switch
    {
        SourceKind.Study or SourceKind.Review => "ScholarlyArticle",
        SourceKind.Guideline => "Report",
        SourceKind.Textbook => "Book",
        SourceKind.News => "NewsArticle",
        SourceKind.Popular or SourceKind.ClaimExample => "WebPage",
        _ => "CreativeWork",
    };
}
