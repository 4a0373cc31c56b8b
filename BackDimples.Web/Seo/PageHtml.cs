using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BackDimples.Content.Library;
using BackDimples.Content.Rendering;
using BackDimples.Content.Review;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Seo;

/// <summary>Pages as HTML that stands alone, outside the site: every link is absolute, nothing needs a style sheet.</summary>
public static class PageHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The body of a page.</summary>
    public static string Body(SiteSnapshot site, PageSummary page) => MarkdownRenderer.ToHtml(page.Body, Context(site, page));

    /// <summary>The body of a page as Markdown.</summary>
    public static string BodyMarkdown(SiteSnapshot site, PageSummary page) => MarkdownTwin.ToMarkdown(page.Body, Context(site, page));

    /// <summary>The whole page: what changed, the short answer, how sure it is, the body, the sources, the review.</summary>
    public static string Whole(SiteSnapshot site, PageSummary page, Change? change = null)
    {
        var info = site.Library.Site;
        var html = new HtmlContentBuilder();
        if (change is not null)
        {
            html.AppendFormat(CultureInfo.InvariantCulture, "<p><em>{0}, {1}: {2}</em></p>\n", Wording.Change(change.Kind), Wording.Day(change.Date), change.Note);
        }

        html.AppendFormat(CultureInfo.InvariantCulture, "<p><strong>{0}</strong></p>\n", page.Summary);
        if (page.Evidence is { } level)
        {
            html.AppendFormat(CultureInfo.InvariantCulture, "<p>{0}</p>\n", Wording.Evidence(info, level, page.EvidenceNote));
        }

        if (!page.Takeaways.IsEmpty)
        {
            html.AppendHtml("<ul>\n");
            foreach (var takeaway in page.Takeaways)
            {
                html.AppendFormat(CultureInfo.InvariantCulture, "<li>{0}</li>\n", takeaway);
            }

            html.AppendHtml("</ul>\n");
        }

        html.AppendHtml(Body(site, page));
        AppendSources(html, "Sources", page.Sources);
        AppendSources(html, Wording.ClaimHeading(info, page.Evidence), page.Claims);
        html.AppendFormat(CultureInfo.InvariantCulture, "<p>Last reviewed: {0}. Next review due: {1}. {2}</p>\n", Wording.Day(page.Review.Reviewed), Wording.Day(page.Review.Due), info.ReviewStatement);
        html.AppendFormat(CultureInfo.InvariantCulture, "<p>{0}</p>\n", info.Notice);
        using var writer = new StringWriter { NewLine = "\n" };
        html.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    private static RenderContext Context(SiteSnapshot site, PageSummary page) =>
        site.Library.ContextFor(page.Path, page.Sources) with { IsPage = false, BaseUrl = site.BaseUrl };

    private static void AppendSources(HtmlContentBuilder html, string heading, IReadOnlyCollection<Source> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        html.AppendFormat(CultureInfo.InvariantCulture, "<h2>{0}</h2>\n<ol>\n", heading);
        foreach (var source in sources)
        {
            html.AppendFormat(CultureInfo.InvariantCulture, "<li>{0} ", Wording.Source(source));
            if (source.Link is { } link)
            {
                html.AppendFormat(CultureInfo.InvariantCulture, "<a href=\"{0}\">{0}</a> ", link);
            }

            html.AppendFormat(CultureInfo.InvariantCulture, "({0})</li>\n", Wording.Reading(source.Reading));
        }

        html.AppendHtml("</ol>\n");
    }
}
