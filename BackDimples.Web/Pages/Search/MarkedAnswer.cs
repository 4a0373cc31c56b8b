using System.Net;
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
    private const char Ellipsis = '…';

    public static MarkedAnswer Of(SearchHit hit, HtmlEncoder encoder)
    {
        var answer = hit.Answer;
        var marked = hit.SnippetHtml.Trim().Trim(Ellipsis);
        var plain = WebUtility.HtmlDecode(marked.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
        var start = answer.IndexOf(plain, StringComparison.Ordinal);
        if (start < 0)
        {
            return new MarkedAnswer(encoder.Encode(answer), hit.SnippetHtml);
        }

        var html = string.Concat(encoder.Encode(answer[..start]), marked, encoder.Encode(answer[(start + plain.Length)..]));
        return new MarkedAnswer(html, null);
    }
}
