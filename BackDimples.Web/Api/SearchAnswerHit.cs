using System.Collections.Immutable;
using BackDimples.Content.Evidence;
using BackDimples.Content.Search;
using BackDimples.Web.Pages.Search;

namespace BackDimples.Web.Api;

/// <summary>One hit of <c>/api/search</c>.</summary>
/// <param name="Id"><c>faq/id</c>, <c>articles/slug</c> or <c>terms/key</c>.</param>
/// <param name="Kind"><c>faq</c>, <c>article</c> or <c>term</c>.</param>
/// <param name="Title">The question, title or term.</param>
/// <param name="Url">The path on this site.</param>
/// <param name="Answer">The whole short answer, summary or definition, as plain text.</param>
/// <param name="Snippet">An excerpt as safe HTML; its only element is <c>mark</c>.</param>
/// <param name="Tags">The keys of its tags.</param>
/// <param name="Evidence"><c>good</c>, <c>some</c>, <c>uncertain</c>, <c>unsupported</c>, or null.</param>
/// <param name="MatchedAs">The other wording or name by which it was found, or null.</param>
public sealed record SearchAnswerHit(
    string Id, string Kind, string Title, string Url, string Answer, string Snippet, ImmutableArray<string> Tags, string? Evidence, string? MatchedAs)
{
    public static SearchAnswerHit Of(SearchHit hit) =>
        new(hit.Id, hit.Kind.Word(), hit.Title, hit.Url, hit.Answer, hit.SnippetHtml, hit.Tags, hit.Evidence?.Word(), hit.MatchedAs);
}
