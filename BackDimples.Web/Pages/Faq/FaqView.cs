using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Web.Pages.Search;
using BackDimples.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Faq;

/// <summary>What the page of all answers shows: every subject with its answers; an answer stands once, under its first tag.</summary>
/// <param name="Moved">
/// Former ids and where they went, for the script that sends on readers of <c>/faq#old-id</c>: a renamed answer to its
/// place on this page, one that is gone to the page that says where to look. Null when there is none.
/// </param>
public sealed record FaqView(SearchBoxModel Search, ImmutableArray<FaqView.Group> Groups, bool IsWhole, string? Moved)
{
    /// <summary>Up to this number of answers each can be opened in place; beyond it the page holds the short answers alone.</summary>
    internal const int MostWhole = 150;

    public static FaqView Of(ContentLibrary library)
    {
        var byTag = library.Faqs.ToLookup(f => f.Tags[0].Value, StringComparer.Ordinal);
        var isWhole = library.Faqs.Length <= MostWhole;
        return new FaqView(
            SearchBoxModel.AmongAnswers(library.Site),
            [
                .. library.Tags.Where(t => byTag.Contains(t.Key))
                    .Select(t => new Group($"tag--{t.Key}", t.Label, t.Path, t.Notice, [.. byTag[t.Key].Select(f => Entry.Of(library, f, isWhole))])),
            ],
            isWhole,
            MovedIds(library));
    }

    private static string? MovedIds(ContentLibrary library)
    {
        var prefix = SitePaths.Faq("");
        var renamed = library.Addresses.Aliases.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(a => $"{a.Key[prefix.Length..]}=#{a.Value[prefix.Length..]}");
        var gone = library.Tombstones.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).Select(p => $"{p[prefix.Length..]}={p}");
        var moved = string.Join(' ', renamed.Concat(gone).Order(StringComparer.Ordinal));
        return moved.Length == 0 ? null : moved;
    }

    /// <summary>The answers that are at home in one tag.</summary>
    /// <param name="Id">The id of the heading; no answer's id can have two hyphens in a row.</param>
    public sealed record Group(string Id, string Label, string Path, string? Notice, ImmutableArray<Entry> Answers);

    /// <summary>One answer.</summary>
    /// <param name="Body">What opens in place; null on a page of short answers alone.</param>
    /// <param name="PageLabel">The words of the link to its own page, with the number of its sources.</param>
    public sealed record Entry(string Id, string Path, string Question, string Answer, EvidenceMark? Evidence, IHtmlContent? Body, string PageLabel)
    {
        public static Entry Of(ContentLibrary library, FaqEntry faq, bool isWhole)
        {
            var sources = library.SourcesOf(faq).Length;
            return new Entry(
                faq.Id,
                faq.Path,
                faq.Question.Value,
                faq.Answer.Value,
                EvidenceMark.Of(faq, library.Site),
                isWhole ? Render(library, faq) : null,
                "This answer on its own page" + (sources == 0 ? "" : $", with {Quantity.Of(sources, "source")}"));
        }

        // Numbers in the text lead to the list of sources on the answer's own page.
        private static HtmlString Render(ContentLibrary library, FaqEntry faq) => new(MarkdownRenderer.ToHtml(
            faq.Body, library.ContextFor(faq) with { IdPrefix = $"{faq.Id}--", HeadingOffset = 2, SourcesPath = faq.Path }));
    }
}
