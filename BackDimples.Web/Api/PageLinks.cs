using System.Collections.Immutable;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>The labelled links of a page's record.</summary>
internal static class PageLinks
{
    public static ImmutableArray<LinkRecord> Tags(SiteSnapshot site, PageSummary page) =>
        [.. page.Tags.Select(key => site.Library.FindTag(key)!).Select(tag => new LinkRecord(tag.Label, site.Absolute(tag.Path)))];

    public static ImmutableArray<LinkRecord> Related(SiteSnapshot site, PageSummary page) =>
        [.. page.Related.Select(r => new LinkRecord(site.Library.TitleOf(r), site.Absolute(r.Path)))];
}
