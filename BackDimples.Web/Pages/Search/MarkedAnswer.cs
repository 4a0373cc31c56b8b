using System.Text.Encodings.Web;
using BackDimples.Content.Search;

namespace BackDimples.Web.Pages.Search;

/// <summary>
/// The short answer and the excerpt of a hit as HTML. An excerpt that was cut from the short answer is not shown
/// twice: the answer stays whole, with the found words marked in it.
/// </summary>
/// <param name="AnswerHtml">The whole short answer.</param>
/// <param name="ExcerptHtml">What was found elsewhere on the page, or null.</param>
public sealed record MarkedAnswer(string AnswerHtml, string? ExcerptHtml)
{
    private const string Ellipsis = "…";

    public static MarkedAnswer Of(SearchHit hit, HtmlEncoder encoder)
    {
        var answer = encoder.Encode(hit.Answer);
        var marked = hit.SnippetHtml.Trim().TrimStart(Ellipsis[0]).TrimEnd(Ellipsis[0]).Trim();
        var plain = marked.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
        if (plain.Length == 0)
        {
            return new MarkedAnswer(answer, null);
        }

        var start = answer.IndexOf(plain, StringComparison.Ordinal);
        return start < 0
            ? new MarkedAnswer(answer, hit.SnippetHtml)
            : new MarkedAnswer(string.Concat(answer.AsSpan(0, start), marked, answer.AsSpan(start + plain.Length)), null);
    }
}
