using System.Collections.Immutable;
using System.Text.Encodings.Web;
using BackDimples.Content.Library;
using BackDimples.Content.Search;
using BackDimples.Content.Tags;
using BackDimples.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Search;

/// <summary>One result.</summary>
/// <param name="Answer">The whole short answer, with the found words marked where they stand in it.</param>
/// <param name="Excerpt">What was found elsewhere on the page, or null.</param>
/// <param name="Why">By which other words it was found, or null.</param>
/// <param name="Kind">What it is, where it is no answer.</param>
public sealed record SearchHitView(
    string Url,
    string Title,
    IHtmlContent Answer,
    IHtmlContent? Excerpt,
    string? Why,
    ImmutableArray<SearchHitView.Part> Parts,
    EvidenceMark? Evidence,
    string? Kind,
    ImmutableArray<Tag> Tags)
{
    public static SearchHitView Of(ContentLibrary library, SearchHit hit, HtmlEncoder encoder)
    {
        var marked = MarkedAnswer.Of(hit, encoder);
        return new SearchHitView(
            hit.Url,
            hit.Title,
            new HtmlString(marked.AnswerHtml),
            marked.ExcerptHtml is { } excerpt ? new HtmlString(excerpt) : null,
            hit.MatchedAs is null ? null : $"{MatchedWords(library, hit)} “{hit.MatchedAs}”",
            [.. hit.Sections.Select(s => new Part(s.Url, s.Heading, new HtmlString(s.SnippetHtml)))],
            hit.Evidence is { } level ? EvidenceMark.Of(level, library.Site) : null,
            hit.Kind switch { SearchKind.Article => "Article", SearchKind.Term => "Term", _ => null },
            [.. hit.Tags.Select(key => library.FindTag(key)!)]);
    }

    // Another wording, another name, or a word on the page that means the same
    private static string MatchedWords(ContentLibrary library, SearchHit hit) => hit.Kind switch
    {
        SearchKind.Faq when library.FindFaq(KeyOf(hit))?.AlsoAsked.Contains(hit.MatchedAs!, StringComparer.Ordinal) == true => "Also asked as",
        SearchKind.Term when library.FindTerm(KeyOf(hit))?.AlsoCalled.Contains(hit.MatchedAs!, StringComparer.Ordinal) == true => "Also called",
        _ => "Found as",
    };

    private static string KeyOf(SearchHit hit) => hit.Id[(hit.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>A part of the page that holds the words.</summary>
    public sealed record Part(string Url, string Heading, IHtmlContent Snippet);
}
