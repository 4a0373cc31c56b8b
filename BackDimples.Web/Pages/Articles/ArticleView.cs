using System.Collections.Immutable;
using System.Net;
using BackDimples.Content.Articles;
using BackDimples.Content.Figures;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Articles;

/// <summary>What an article shows, from top to bottom.</summary>
public sealed record ArticleView
{
    public required string Title { get; init; }

    public required int Minutes { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>What a reader begins with: the text ahead of the first heading, or the first section.</summary>
    public required IHtmlContent Opening { get; init; }

    /// <summary>The lead figure with its caption; null when there is none or the text shows it itself.</summary>
    public required IHtmlContent? LeadFigure { get; init; }

    /// <summary>The sentences of "In short"; empty when the article has none.</summary>
    public required ImmutableArray<string> Takeaways { get; init; }

    /// <summary>The rest of the text.</summary>
    public required IHtmlContent Text { get; init; }

    public required ImmutableArray<ContentsEntry> Contents { get; init; }

    public required SourceList Sources { get; init; }

    public required ImmutableArray<GlossaryTerm> Terms { get; init; }

    public required Citation Citation { get; init; }

    public required TrustBlock Trust { get; init; }

    public required RelatedLinks Related { get; init; }

    public required SubjectLinks Subjects { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>Former headings and where they went, for the script that sends on readers of old links; null when none has moved.</summary>
    public required string? Moved { get; init; }

    public static ArticleView Of(SiteSnapshot site, Article article)
    {
        var library = site.Library;
        var html = MarkdownRenderer.ToHtml(article.Body, library.ContextFor(article));
        var opening = OpeningLength(html);
        var sources = SourceList.Of(library.SourcesOf(article), article.Body, isFolded: true);
        return new ArticleView
        {
            Title = article.Title.Value,
            Minutes = article.Body.ReadingMinutes,
            Reviewed = article.Review.Reviewed,
            Opening = new HtmlString(html[..opening]),
            LeadFigure = DrawLead(library, article),
            Takeaways = [.. article.Takeaways.Select(t => t.Value)],
            Text = new HtmlString(html[opening..]),
            Contents = ContentsEntry.ListOf(article.Body, hasSources: !sources.Sources.IsEmpty),
            Sources = sources,
            Terms = PageTerms.Of(library, article.Body),
            Citation = Citation.For(site, article),
            Trust = TrustBlock.Of(article.Review, site),
            Related = RelatedLinks.Of(library, article.Related),
            Subjects = SubjectLinks.Of(library, article.Tags),
            Pager = Pager.Of("Articles", [.. library.Articles.Select(PageLink.Of)], article.Path),
            Moved = MovedHeadings(library, article),
        };
    }

    // Up to the first heading, or through the first section where nothing stands ahead of it. Content holds no HTML of
    // its own, so a heading's wrapper is always one that the renderer wrote.
    private static int OpeningLength(string html)
    {
        var heading = html.IndexOf("<div class=\"heading\">", startIndex: 1, StringComparison.Ordinal);
        return heading < 0 ? html.Length : heading;
    }

    private static HtmlString? DrawLead(ContentLibrary library, Article article) =>
        article.Figure is { } name && library.FindFigure(name.Value) is { } figure
            && !article.Body.Links.Any(l => l.Kind == LinkKind.Figure && l.Target == name.Value)
            ? new HtmlString(figure.ToHtml("lead-", "", WebUtility.HtmlEncode(figure.Title) + "."))
            : null;

    private static string? MovedHeadings(ContentLibrary library, Article article) =>
        article.Moved.Count == 0 ? null : string.Join(' ', article.Moved.Keys.Order(StringComparer.Ordinal)
            .Select(old => (Old: old, New: library.Addresses.Moved.GetValueOrDefault($"{article.Path}#{old}")))
            .Where(moved => moved.New is not null).Select(moved => $"{moved.Old}={moved.New}"));
}
