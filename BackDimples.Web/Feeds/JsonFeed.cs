using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Feeds;

/// <summary>The changes as JSON Feed 1.1.</summary>
public sealed record JsonFeed
{
    public const string MediaType = "application/feed+json";

    public string Version { get; } = "https://jsonfeed.org/version/1.1";

    public required string Title { get; init; }

    public required string HomePageUrl { get; init; }

    public required string FeedUrl { get; init; }

    public required string Description { get; init; }

    public required string Language { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    public required ImmutableArray<Item> Items { get; init; }

    public static JsonFeed Of(SiteSnapshot site)
    {
        var info = site.Library.Site;
        return new JsonFeed
        {
            Title = info.Name,
            HomePageUrl = site.Absolute(SitePaths.Home),
            FeedUrl = site.Absolute(SiteOutputs.JsonFeed),
            Description = info.Description,
            Language = info.Language,
            Authors = [new Author(info.Publisher, site.Absolute(SitePaths.About))],
            Items = [.. FeedEntry.Newest(site).Select(entry => ItemOf(site, entry))],
        };
    }

    private static Item ItemOf(SiteSnapshot site, FeedEntry entry) => new()
    {
        Id = entry.Id,
        Url = site.Absolute(entry.Page.Path),
        Title = entry.Title,
        Summary = entry.Summary,
        ContentHtml = entry.Html(site),
        DatePublished = Wording.Instant(entry.Change.Date),
        DateModified = Wording.Instant(entry.Change.Date),
        Tags = [Wording.Change(entry.Change.Kind), .. entry.Page.Tags.Select(key => site.Library.FindTag(key)!.Label)],
    };

    public sealed record Author(string Name, string Url);

    public sealed record Item
    {
        public required string Id { get; init; }

        public required string Url { get; init; }

        public required string Title { get; init; }

        public required string Summary { get; init; }

        public required string ContentHtml { get; init; }

        public required string DatePublished { get; init; }

        public required string DateModified { get; init; }

        public required ImmutableArray<string> Tags { get; init; }
    }
}
