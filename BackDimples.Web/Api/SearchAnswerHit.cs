using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Evidence;
using BackDimples.Content.Search;
using BackDimples.Web.Content;

namespace BackDimples.Web.Api;

/// <summary>One hit of <c>/api/search</c>.</summary>
public sealed record SearchAnswerHit(
    [property: Description("faq/<id>, articles/<slug> or terms/<key>; its record is at /api/{id}.")] string Id,
    SearchKind Kind,
    [property: Description("The question, title or term.")] string Title,
    [property: Description("Where a reader finds it: for an article, the section that was found.")] string Url,
    [property: Description("The whole short answer, summary or definition, as plain text.")] string Answer,
    [property: Description("An excerpt as safe HTML; its only element is mark.")] string Snippet,
    [property: Description("The keys of its tags.")] ImmutableArray<string> Tags,
    [property: Description("How sure the short answer is; null for definitions, articles and terms.")] Certainty? Evidence,
    [property: Description("The other wording or name by which it was found, or null.")] string? MatchedAs)
{
    public static SearchAnswerHit Of(SiteSnapshot site, SearchHit hit) =>
        new(hit.Id, hit.Kind, hit.Title, site.Absolute(hit.Url), hit.Answer, hit.SnippetHtml, hit.Tags, hit.Evidence, hit.MatchedAs);
}
