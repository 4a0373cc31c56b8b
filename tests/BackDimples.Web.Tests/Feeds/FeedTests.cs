using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using BackDimples.Content.Review;
using BackDimples.Web.Discovery;
using BackDimples.Web.Feeds;

namespace BackDimples.Web.Tests.Feeds;

public sealed class FeedTests(SiteFixture site)
{
    private const string ChangedFile = "faq/do-they-cause-back-pain.md";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Atom_feed_has_every_element_that_RFC_4287_asks_for()
    {
        var feed = (await site.GetXmlAsync(SiteOutputs.Feed)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        AssertOnce(feed, "id", "title", "updated", "author");
        Assert.Equal($"{SiteFixture.BaseUrl}/feed.xml", LinkOf(feed, "self"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.InRange(entries.Count, 1, 50);
        foreach (var entry in entries)
        {
            AssertOnce(entry, "id", "title", "updated", "published", "summary", "content");
            Assert.Equal("html", (string?)entry.Element(Atom + "content")!.Attribute("type"));
            Assert.StartsWith(SiteFixture.BaseUrl + "/", LinkOf(entry, "alternate"), StringComparison.Ordinal);
            Assert.Equal(entry.Element(Atom + "updated")!.Value, entry.Element(Atom + "published")!.Value);
        }

        var ids = feed.Descendants(Atom + "id").Select(i => i.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids.Skip(1), id => Assert.Matches(@"^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:/(faq|articles)/[a-z0-9-]+/change-\d+$", id));
        var days = entries.Select(e => Instant(e.Element(Atom + "updated")!.Value)).ToList();
        Assert.Equal(days.OrderDescending(), days);
        Assert.Equal(days[0], Instant(feed.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public async Task Json_feed_keeps_the_rules_of_version_1_1()
    {
        var feed = await site.GetJsonAsync(SiteOutputs.JsonFeed);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(site.Library.Site.Name, feed.GetProperty("title").GetString());
        Assert.Equal($"{SiteFixture.BaseUrl}/", feed.GetProperty("home_page_url").GetString());
        Assert.Equal($"{SiteFixture.BaseUrl}/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal(site.Library.Site.Publisher, feed.GetProperty("authors")[0].GetProperty("name").GetString());
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.InRange(items.Count, 1, 50);
        Assert.Equal(items.Count, items.Select(i => Text(i, "id")).Distinct(StringComparer.Ordinal).Count());
        foreach (var item in items)
        {
            Assert.StartsWith(SiteFixture.BaseUrl + "/", Text(item, "url"), StringComparison.Ordinal);
            Assert.NotEmpty(Text(item, "content_html"));
            Assert.True(Instant(Text(item, "date_modified")) >= Instant(Text(item, "date_published")));
            Assert.All(item.GetProperty("tags").EnumerateArray(), t => Assert.Equal(JsonValueKind.String, t.ValueKind));
        }
    }

    [Fact]
    public async Task The_two_feeds_tell_the_same_changes()
    {
        var atom = (await site.GetXmlAsync(SiteOutputs.Feed)).Root!.Elements(Atom + "entry")
            .Select(e => (e.Element(Atom + "id")!.Value, e.Element(Atom + "content")!.Value));
        var json = (await site.GetJsonAsync(SiteOutputs.JsonFeed)).GetProperty("items").EnumerateArray()
            .Select(i => (Text(i, "id"), Text(i, "content_html")));
        Assert.Equal(atom, json);
    }

    [Fact]
    public async Task Content_stands_alone_with_absolute_links_and_no_ids()
    {
        foreach (var item in (await site.GetJsonAsync(SiteOutputs.JsonFeed)).GetProperty("items").EnumerateArray())
        {
            var html = SiteFixture.ParseHtml(Text(item, "content_html"));
            Assert.All(html.QuerySelectorAll("a[href]"), a => Assert.Matches("^(https?|mailto):", a.GetAttribute("href")!));
            Assert.Empty(html.QuerySelectorAll("body [id], script, style, svg, [style]"));
        }
    }

    [Fact]
    public void A_new_change_comes_first_and_moves_no_other_id()
    {
        var before = FeedEntry.Newest(SiteContent.Snapshot());
        var after = FeedEntry.Newest(SiteContent.Snapshot((ChangedFile, AddCorrection)));
        Assert.Equal(ChangeKind.Corrected, after[0].Change.Kind);
        Assert.EndsWith("/faq/do-they-cause-back-pain/change-4", after[0].Id, StringComparison.Ordinal);
        Assert.Equal(50, after.Length);
        Assert.Subset(before.Select(e => e.Id).ToHashSet(StringComparer.Ordinal), after.Skip(1).Select(e => e.Id).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_correction_is_dated_by_its_day_and_named_as_one()
    {
        var changed = SiteContent.Snapshot((ChangedFile, AddCorrection));
        var feed = XDocument.Load(new MemoryStream(AtomFeed.Write(changed, FeedChannel.OfSite(changed)))).Root!;
        var entry = feed.Elements(Atom + "entry").First();
        Assert.StartsWith("Corrected: ", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal(("2026-11-26T00:00:00Z", "2026-11-26T00:00:00Z"), (entry.Element(Atom + "published")!.Value, entry.Element(Atom + "updated")!.Value));
        Assert.Contains(entry.Elements(Atom + "category"), c => (string?)c.Attribute("term") == "corrected" && (string?)c.Attribute("label") == "Corrected");
        Assert.Contains("Corrected, 26 November 2026: A number was wrong.", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal("2026-11-26T00:00:00Z", feed.Element(Atom + "updated")!.Value);

        var item = JsonFeed.Of(changed).Items[0];
        Assert.StartsWith("Corrected: ", item.Title, StringComparison.Ordinal);
        Assert.Equal(("2026-11-26T00:00:00Z", "2026-11-26T00:00:00Z"), (item.DatePublished, item.DateModified));
        Assert.Equal("Corrected", item.Tags[0]);
    }

    [Fact]
    public void A_correction_stands_before_what_was_published_on_its_day()
    {
        var changed = SiteContent.Snapshot((ChangedFile, text => AddCorrection(text).Replace("2026-11-26", "2026-11-25", StringComparison.Ordinal)));
        Assert.Equal(ChangeKind.Corrected, FeedEntry.Newest(changed)[0].Change.Kind);
    }

    [Fact]
    public async Task The_page_is_the_only_alternate_of_an_entry()
    {
        foreach (var entry in (await site.GetXmlAsync(SiteOutputs.Feed)).Root!.Elements(Atom + "entry"))
        {
            var link = Assert.Single(entry.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "alternate");
            Assert.Equal("text/html", (string?)link.Attribute("type"));
        }
    }

    [Fact]
    public async Task Every_tag_has_a_feed_of_its_pages_which_its_page_announces()
    {
        foreach (var tag in site.Library.Tags)
        {
            var page = await site.GetPageAsync(tag.Path);
            var address = page.QuerySelector($"link[rel=alternate][href='{SiteFixture.BaseUrl}{tag.Path}/feed.xml']");
            Assert.Equal("application/atom+xml", address?.GetAttribute("type"));
            var feed = (await site.GetXmlAsync($"{tag.Path}/feed.xml")).Root!;
            Assert.Equal($"{SiteFixture.BaseUrl}{tag.Path}/feed.xml", LinkOf(feed, "self"));
            Assert.Equal(SiteFixture.BaseUrl + tag.Path, LinkOf(feed, "alternate"));
            Assert.All(feed.Elements(Atom + "entry"), e => Assert.Contains(e.Elements(Atom + "category"), c => (string?)c.Attribute("term") == tag.Key));
            Assert.Equal(FeedEntry.Newest(site.Site, tag.Key).Select(e => e.Id), feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
        }

        using var unknown = await site.GetAsync("/tags/no-such-tag/feed.xml");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/feed")]
    [InlineData("/atom.xml")]
    public async Task A_guessed_address_leads_to_the_feed(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(SiteOutputs.Feed, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public void Ids_outlive_a_new_public_address()
    {
        var here = SiteContent.Snapshot();
        var there = here with { BaseUrl = "https://elsewhere.test" };
        Assert.Equal(FeedEntry.Newest(here).Select(e => e.Id), FeedEntry.Newest(there).Select(e => e.Id));
    }

    private static string AddCorrection(string text) => text
        .Replace("changes:\n", "changes:\n  - {date: 2026-11-26, kind: corrected, note: A number was wrong.}\n", StringComparison.Ordinal);

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    private static string LinkOf(XElement element, string relation) =>
        element.Elements(Atom + "link").Where(l => (string?)l.Attribute("rel") == relation).Select(l => l.Attribute("href")!.Value).First();

    private static void AssertOnce(XElement element, params string[] names) =>
        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(Assert.Single(element.Elements(Atom + name)).Value)));
}
