using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Faq;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    /// <summary>Every subject with its answers; an answer stands once, under its first tag.</summary>
    public ImmutableArray<AnswerGroup> Groups { get; private set; }

    /// <summary>
    /// Former ids and where they went, for the script that sends on readers of <c>/faq#old-id</c>: a renamed answer to its
    /// place on this page, one that is gone to the page that says where to look. Null when there is none.
    /// </summary>
    public string? Moved
    {
        get
        {
            var prefix = SitePaths.Faq("");
            var renamed = Library.Addresses.Aliases.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(a => $"{a.Key[prefix.Length..]}=#{a.Value[prefix.Length..]}");
            var gone = Library.Tombstones.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).Select(p => $"{p[prefix.Length..]}={p}");
            var moved = string.Join(' ', renamed.Concat(gone).Order(StringComparer.Ordinal));
            return moved.Length == 0 ? null : moved;
        }
    }

    public void OnGet()
    {
        Metadata = new PageMetadata
        {
            Title = "All answers",
            ShowsFigures = true,
            Description = $"{Library.Faqs.Length} questions with their whole answers on one page, each with its evidence graded and its sources named.",
            Path = SitePaths.Faqs,
            StructuredData = StructuredData.ForFaqs(Site, "All answers"),
        };
        var byTag = Library.Faqs.ToLookup(f => f.Tags[0].Value, StringComparer.Ordinal);
        Groups = [.. Library.Tags.Where(t => byTag.Contains(t.Key)).Select(t => new AnswerGroup(t, [.. byTag[t.Key].Select(Render)]))];
    }

    private WholeAnswer Render(FaqEntry entry)
    {
        var context = Library.ContextFor(entry) with { IdPrefix = $"{entry.Id}--", HeadingOffset = 2 };
        return new WholeAnswer(
            entry,
            EvidenceMark.Of(entry, Library.Site),
            new HtmlString(MarkdownRenderer.ToHtml(entry.Body, context)),
            CitedSource.ListOf(Library.SourcesOf(entry), entry.Body));
    }
}
