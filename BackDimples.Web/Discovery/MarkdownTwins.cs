using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackDimples.Content.Sources;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Discovery;

/// <summary>Maps the Markdown twins: whole pages for readers who have neither the site nor its dialect.</summary>
public static class MarkdownTwins
{
    public const string MediaType = "text/markdown";

    public static void MapMarkdownTwins(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/faq/{id}.md", (string id, SiteSnapshot site, HttpResponse response) =>
            Answer(response, site, site.Library.FindFaq(id) is { } faq ? PageSummary.Of(site.Library, faq) : null)).ExcludeFromDescription();
        endpoints.MapGet("/articles/{slug}.md", (string slug, SiteSnapshot site, HttpResponse response) =>
            Answer(response, site, site.Library.FindArticle(slug) is { } article ? PageSummary.Of(site.Library, article) : null)).ExcludeFromDescription();
    }

    private static Results<ContentHttpResult, NotFound> Answer(HttpResponse response, SiteSnapshot site, PageSummary? page)
    {
        if (page is null)
        {
            return TypedResults.NotFound();
        }

        // Search engines are led to the page itself, so that the twin never competes with it.
        response.Headers.Link = $"<{site.Absolute(page.Path)}>; rel=\"canonical\"";
        return TypedResults.Text(Write(site, page), MediaType, Encoding.UTF8);
    }

    /// <summary>The whole page as Markdown.</summary>
    public static string Write(SiteSnapshot site, PageSummary page)
    {
        var info = site.Library.Site;
        var text = new StringBuilder($"# {MarkdownText.Escape(page.Title)}\n\n**{MarkdownText.Escape(page.Summary)}**\n\n");
        if (page.Evidence is { } level)
        {
            text.Append($"Evidence: {Wording.Evidence(info, level, page.EvidenceNote)}\n\n");
        }

        foreach (var takeaway in page.Takeaways)
        {
            text.Append($"- {MarkdownText.Escape(takeaway)}\n");
        }

        text.Append(page.Takeaways.IsEmpty ? "" : "\n").Append(PageHtml.BodyMarkdown(site, page)).Append("\n\n");
        AppendSources(text, "Sources", page.Sources);
        AppendSources(text, Wording.ClaimHeading(info, page.Evidence), page.Claims);
        text.Append("---\n\n")
            .Append($"First published: {Wording.Day(page.Review.Published)}. Last reviewed: {Wording.Day(page.Review.Reviewed)}. ")
            .Append($"Next review due: {Wording.Day(page.Review.Due)}. {info.ReviewStatement}\n\n")
            .Append($"{info.Notice}\n\n")
            .Append($"{info.Publisher}. Licence: {MarkdownText.Link(info.Licence.Name, info.Licence.Url)}. ")
            .Append($"Canonical address: <{site.Absolute(page.Path)}>\n");
        return text.ToString();
    }

    private static void AppendSources(StringBuilder text, string heading, ImmutableArray<Source> sources)
    {
        if (sources.IsEmpty)
        {
            return;
        }

        text.Append($"## {heading}\n\n");
        for (var i = 0; i < sources.Length; i++)
        {
            var source = sources[i];
            var link = source.Link is null ? "" : $" <{source.Link}>";
            link += source.Doi is null ? "" : $" doi:{source.Doi}";
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {MarkdownText.Escape(Wording.Source(source))}{link} ({Wording.Reading(source.Reading)})\n");
        }

        text.Append('\n');
    }
}
