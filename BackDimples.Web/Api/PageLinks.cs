using System.Collections.Immutable;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Api;

/// <summary>The links of a page's record to tags and other pages.</summary>
internal static class PageLinks
{
    public static ImmutableArray<TagLink> Tags(SiteSnapshot site, PageSummary page) =>
        [.. page.Tags.Select(key => site.Library.FindTag(key)!).Select(tag => new TagLink(tag.Key, tag.Label, site.Absolute(tag.Path)))];

    public static ImmutableArray<PageLink> Related(SiteSnapshot site, PageSummary page) =>
        [.. page.Related.Select(r => new PageLink(RecordId.Of(r.Path), site.Library.TitleOf(r), site.Absolute(r.Path)))];
}
