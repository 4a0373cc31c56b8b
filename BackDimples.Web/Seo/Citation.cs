using System.Globalization;
using System.Text;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Web.Content;

namespace BackDimples.Web.Seo;

/// <summary>How to cite a page: ready to be copied, with the day of its review and its lasting address.</summary>
public sealed record Citation(string PlainText, string BibTeX, string Url)
{
    public static Citation For(SiteSnapshot site, FaqEntry faq) => Of(site, PageSummary.Of(site.Library, faq));

    public static Citation For(SiteSnapshot site, Article article) => Of(site, PageSummary.Of(site.Library, article));

    private static Citation Of(SiteSnapshot site, PageSummary page)
    {
        var info = site.Library.Site;
        var url = site.Absolute(page.Path);
        var year = page.Review.LastChanged.Year.ToString(CultureInfo.InvariantCulture);
        var reviewed = $"Last reviewed {Wording.Day(page.Review.Reviewed)}";
        // A question keeps its mark; everything else gets its full stop inside the quotation.
        var title = page.Title[^1] is '?' or '!' or '.' ? page.Title : page.Title + ".";
        return new Citation(
            $"{info.Publisher} ({year}). “{title}” {info.Name}. {reviewed}. {url} ({info.Licence.Name})",
            string.Join('\n',
            [
                $"@misc{{{page.Id},",
                // The second pair of braces keeps capitals, and a body's name from being read as a person's.
                Field("author", $"{{{Escape(info.Publisher)}}}"),
                Field("title", $"{{{Escape(page.Title)}}}"),
                Field("howpublished", Escape(info.Name)),
                Field("year", year),
                Field("note", reviewed),
                Field("url", url),
                "}",
            ]),
            url);
    }

    private static string Field(string name, string value) => $"  {name} = {{{value}}},";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => @"\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
