using System.Text;
using BackDimples.Content.Review;
using BackDimples.Web.Hosting;

namespace BackDimples.Web.Pages.Shared;

/// <summary>How to cite a page: ready to be copied, with the day of its review and its lasting address.</summary>
public sealed record Citation(string PlainText, string BibTeX, string Url)
{
    public static Citation Of(SiteSnapshot site, string path, string key, string title, ReviewInfo review)
    {
        var info = site.Library.Site;
        var url = site.Absolute(path);
        var end = title.EndsWith('?') ? "" : ".";
        var text = $"{info.Publisher}. {title}{end} {info.Name}. Last reviewed {DateMarkup.Words(review.Reviewed)}. {url} ({info.Licence.Name})";
        var bib = $$$"""
            @misc{{{{key}}},
              author       = {{{{{Escape(info.Publisher)}}}}},
              title        = {{{{{Escape(title)}}}}},
              howpublished = {{{{Escape(info.Name)}}}},
              year         = {{{{review.LastChanged.Year}}}},
              note         = {Last reviewed {{{DateMarkup.Iso(review.Reviewed)}}}. {{{Escape(info.Licence.Name)}}}},
              url          = {{{{url}}}}
            }
            """;
        return new Citation(text, bib, url);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{c}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
