using System.Collections.Immutable;
using System.Net;
using BackDimples.Content.Faqs;
using BackDimples.Content.Figures;
using BackDimples.Content.Library;
using BackDimples.Content.Pages;
using BackDimples.Content.Rendering;
using BackDimples.Content.Tags;
using BackDimples.Web.Pages.Search;
using BackDimples.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages;

/// <summary>What the home page shows.</summary>
public sealed record HomeView
{
    private const int MostQuestions = 2;
    private const int MostArticles = 4;

    public required HomePage Copy { get; init; }

    public required SearchBoxModel Search { get; init; }

    /// <summary>The figure with its caption, or null.</summary>
    public required IHtmlContent? Figure { get; init; }

    /// <summary>The most asked questions: they stand in the first screen.</summary>
    public required ImmutableArray<PageLink> OftenAsked { get; init; }

    /// <summary>A statement for each level of certainty.</summary>
    public required ImmutableArray<Step> Ladder { get; init; }

    public required ImmutableArray<Subject> Subjects { get; init; }

    public required ImmutableArray<ArticleCard> Articles { get; init; }

    /// <summary>The words of the link to all articles; null when all are shown.</summary>
    public required string? MoreArticles { get; init; }

    public required IHtmlContent Body { get; init; }

    public static HomeView Of(ContentLibrary library)
    {
        var home = library.Home;
        var asked = home.OftenAsked.Select(id => library.FindFaq(id.Value)!).ToList();
        return new HomeView
        {
            Copy = home,
            Search = SearchBoxModel.Chief(library.Site, home.SearchHint),
            Figure = home.Figure is { } name && library.FindFigure(name.Value) is { } figure
                ? new HtmlString(figure.ToHtml("", "", WebUtility.HtmlEncode(home.FigureCaption)))
                : null,
            OftenAsked = [.. asked.Select(PageLink.Of)],
            Ladder = [.. home.AtAGlance.Select(glance => Step.Of(library, glance))],
            Subjects = [.. SubjectLinks.InUse(library).Select(tag => Subject.Of(library, tag, asked))],
            Articles = ArticleCard.ListOf(library.Articles.Take(MostArticles)),
            MoreArticles = library.Articles.Length > MostArticles ? $"All {library.Articles.Length} articles" : null,
            Body = new HtmlString(MarkdownRenderer.ToHtml(home.Body, library.ContextFor("/", []))),
        };
    }

    /// <summary>One level of certainty.</summary>
    /// <param name="Text">A statement of that level.</param>
    /// <param name="Path">The answer behind the statement.</param>
    /// <param name="Size">How many answers stand on this level, in words.</param>
    public sealed record Step(EvidenceMark Mark, string Text, string Path, string Size)
    {
        public static Step Of(ContentLibrary library, Glance glance) => new(
            EvidenceMark.Of(glance.Level, library.Site),
            glance.Text,
            library.FindFaq(glance.Faq.Value)!.Path,
            Quantity.Of(library.FaqsOf(glance.Level).Count(), "answer"));
    }

    /// <summary>A subject with its first questions.</summary>
    public sealed record Subject(string Path, string Label, ImmutableArray<PageLink> Questions, string Size)
    {
        // A question that stands further up the page already is not asked twice.
        public static Subject Of(ContentLibrary library, Tag tag, IReadOnlyCollection<FaqEntry> shown)
        {
            var answers = library.FaqsOf(tag.Key);
            return new Subject(
                tag.Path,
                tag.Label,
                [.. answers.Where(f => f.Tags[0].Value == tag.Key && !shown.Contains(f)).Take(MostQuestions).Select(PageLink.Of)],
                Quantity.Of(answers.Length, library.ArticlesOf(tag.Key).Length));
        }
    }
}
