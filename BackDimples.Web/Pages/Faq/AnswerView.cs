using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Rendering;
using BackDimples.Content.Sources;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Faq;

/// <summary>What the page of an answer shows.</summary>
public sealed record AnswerView
{
    public required string Question { get; init; }

    /// <summary>The short answer.</summary>
    public required string Answer { get; init; }

    /// <summary>How sure the short answer is; null for a plain definition.</summary>
    public required EvidenceMark? Evidence { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>The standing notice of the answer's subject, or null.</summary>
    public required string? Notice { get; init; }

    public required IHtmlContent Body { get; init; }

    public required SourceList Sources { get; init; }

    /// <summary>The pages that make the claim; never support.</summary>
    public required ImmutableArray<Source> Claims { get; init; }

    public required string ClaimHeading { get; init; }

    public required ImmutableArray<GlossaryTerm> Terms { get; init; }

    public required RelatedLinks Related { get; init; }

    public required SubjectLinks Subjects { get; init; }

    public required TrustBlock Trust { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>The neighbours among the answers that are at home in the same tag.</summary>
    public required Pager Pager { get; init; }

    public static AnswerView Of(SiteSnapshot site, FaqEntry entry)
    {
        var library = site.Library;
        var subjects = SubjectLinks.Of(library, entry.Tags);
        return new AnswerView
        {
            Question = entry.Question.Value,
            Answer = entry.Answer.Value,
            Evidence = EvidenceMark.Of(entry, library.Site),
            Reviewed = entry.Review.Reviewed,
            Notice = subjects.Tags.Select(t => t.Notice).FirstOrDefault(n => n is not null),
            Body = new HtmlString(MarkdownRenderer.ToHtml(entry.Body, library.ContextFor(entry))),
            Sources = SourceList.Of(library.SourcesOf(entry), entry.Body),
            Claims = [.. entry.Claims.Select(c => library.FindSource(c.Value)!)],
            ClaimHeading = Wording.ClaimHeading(library.Site, entry.Evidence?.Value),
            Terms = PageTerms.Of(library, entry.Body),
            Related = RelatedLinks.Of(library, entry.Related),
            Subjects = subjects,
            Trust = TrustBlock.Of(entry.Review, site),
            Citation = Citation.For(site, entry),
            Pager = PagerOf(library, subjects.Tags[0], entry),
        };
    }

    private static Pager PagerOf(ContentLibrary library, Tag home, FaqEntry entry) => Pager.Of(
        $"Answers: {home.Label}",
        [.. library.FaqsOf(home.Key).Where(f => f.Tags[0].Value == home.Key).Select(PageLink.Of)],
        entry.Path);
}
