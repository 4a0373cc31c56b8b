using BackDimples.Content.Permalinks;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Feeds;

/// <summary>What a feed is of: the whole site, or the pages of one tag.</summary>
/// <param name="Title">Its title in a reader's list of feeds.</param>
/// <param name="Description">One sentence.</param>
/// <param name="PagePath">The page that shows the same.</param>
/// <param name="Path">Where the feed itself is.</param>
/// <param name="Tag">The key of the tag, or null.</param>
public sealed record FeedChannel(string Title, string Description, string PagePath, string Path, string? Tag)
{
    public static FeedChannel OfSite(SiteSnapshot site) =>
        new(site.Library.Site.Name, site.Library.Site.Tagline, SitePaths.Changes, SiteOutputs.Feed, Tag: null);

    public static FeedChannel OfTag(SiteSnapshot site, Tag tag) =>
        new($"{site.Library.Site.Name}: {tag.Label}", tag.Description, tag.Path, Representation.TagFeed.Of(tag.Path), tag.Key);
}
