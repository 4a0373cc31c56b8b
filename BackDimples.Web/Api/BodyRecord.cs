using System.ComponentModel;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>The body of a page in three forms. Links are absolute, citations are numbers in brackets.</summary>
public sealed record BodyRecord(
    string Html,
    [property: Description("Plain text, one line a block, without citations.")] string Text,
    string Markdown)
{
    public static BodyRecord Of(SiteSnapshot site, PageSummary page) =>
        new(PageHtml.Body(site, page), page.Body.ReadPlainText(), PageHtml.BodyMarkdown(site, page));
}
