using System.Collections.Immutable;
using System.Globalization;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Seo;

/// <summary>How to cite a page: ready to be copied or fetched, with the day of its version and its lasting address.</summary>
public sealed record Citation
{
    public required string PlainText { get; init; }

    public required string BibTeX { get; init; }

    public required string Url { get; init; }

    /// <summary>The page's own entry, in each format.</summary>
    public required ImmutableArray<File> Files { get; init; }

    /// <summary>The page's sources, in each format; empty when it cites none.</summary>
    public required ImmutableArray<File> References { get; init; }

    public static Citation For(SiteSnapshot site, FaqEntry faq) => Of(site, PageSummary.Of(site.Library, faq));

    public static Citation For(SiteSnapshot site, Article article) => Of(site, PageSummary.Of(site.Library, article));

    private static Citation Of(SiteSnapshot site, PageSummary page)
    {
        var info = site.Library.Site;
        var work = Reference.Of(site, page);
        var year = page.Review.LastChanged.Year.ToString(CultureInfo.InvariantCulture);
        // A question keeps its mark; everything else gets its full stop inside the quotation.
        var title = page.Title[^1] is '?' or '!' or '.' ? page.Title : page.Title + ".";
        return new Citation
        {
            PlainText = $"{info.Publisher} ({year}). “{title}” {info.Name}. {work.Note}. {work.Url} ({info.Licence.Name})",
            BibTeX = Seo.BibTeX.Write(work),
            Url = work.Url!,
            Files = [.. CitationFormat.All.Select(format => new File(format.Label, Representation.CitationIn(format).Of(page.Path)))],
            References = page.Sources.IsEmpty ? [] : [.. CitationFormat.All.Select(format => new File(format.Label, Representation.ReferencesIn(format).Of(page.Path)))],
        };
    }

    /// <summary>A file to fetch.</summary>
    public sealed record File(string Label, string Path);
}
