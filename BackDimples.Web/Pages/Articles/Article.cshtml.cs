using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Articles;

public sealed class ArticleModel(SiteSnapshot site) : SitePage(site)
{
    public Article Article { get; private set; } = null!;

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    /// <summary>The lead figure, or null when there is none or the body shows it itself.</summary>
    public IHtmlContent? LeadFigure { get; private set; }

    public string LeadCaption { get; private set; } = "";

    /// <summary>The headings that the table of contents names.</summary>
    public ImmutableArray<Heading> Contents => [.. Article.Body.Headings.Where(h => h.Level == 2)];

    public ImmutableArray<CitedSource> Sources { get; private set; }

    public ImmutableArray<Tag> Tags => [.. Article.Tags.Select(t => Library.FindTag(t.Value)!)];

    public ImmutableArray<GlossaryTerm> Terms => PageTerms.Of(Library, Article.Body);

    public RelatedLinks Related => RelatedLinks.Of(Library, Article.Related);

    public TrustBlock Trust => TrustBlock.Of(Article.Review, Site);

    public Citation Citation => Citation.For(Site, Article);

    public Pager Pager => Pager.Of("Articles", [.. Library.Articles.Select(PageLink.Of)], Article.Path);

    /// <summary>Former headings and where they went, for the script that sends on readers of old links; null when none has moved.</summary>
    public string? Moved => Article.Moved.Count == 0 ? null : string.Join(' ', Article.Moved.Keys.Order(StringComparer.Ordinal)
        .Where(old => Library.Addresses.Moved.ContainsKey($"{Article.Path}#{old}"))
        .Select(old => $"{old}={Library.Addresses.Moved[$"{Article.Path}#{old}"]}"));

    public IActionResult OnGet(string? slug)
    {
        if (Library.FindArticle(slug ?? "") is not { } article)
        {
            return NotFound();
        }

        Article = article;
        Metadata = new PageMetadata
        {
            Title = article.Title.Value,
            Description = article.Summary.Value,
            ShowsFigures = article.Figure is not null || article.Body.Links.Any(l => l.Kind == LinkKind.Figure),
            Path = article.Path,
            Breadcrumbs = [new Crumb("Articles", SitePaths.Articles), .. Tags.Take(1).Select(t => new Crumb(t.Label, t.Path))],
            OpenGraphType = "article",
            StructuredData = StructuredData.ForArticle(Site, article),
            Alternates = Alternates.For(Site, article),
        };
        Sources = CitedSource.ListOf(Library.SourcesOf(article), article.Body);
        Body = new HtmlString(MarkdownRenderer.ToHtml(article.Body, Library.ContextFor(article)));
        DrawLead(article);
        return Page();
    }

    private void DrawLead(Article article)
    {
        if (article.Figure is { } name && Library.FindFigure(name.Value) is { } figure
            && !article.Body.Links.Any(l => l.Kind == LinkKind.Figure && l.Target == name.Value))
        {
            LeadFigure = new HtmlString(figure.Draw("lead-", ""));
            LeadCaption = figure.Title;
        }
    }
}
