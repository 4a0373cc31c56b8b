using System.Net;
using BackDimples.Web.Caching;
using BackDimples.Web.Hosting;
using BackDimples.Web.Tests.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BackDimples.Web.Tests.Caching;

/// <summary>What is kept, for whom, for how long, and what a client sees of it.</summary>
public sealed class PageCacheTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Page = "/faq/does-rye-flour-rise-faster";

    private PageCache Cache => site.Services.GetRequiredService<PageCache>();

    [Fact]
    public async Task The_first_reader_gets_the_same_bytes_and_headers_as_any_later_one()
    {
        Cache.Clear();
        using var first = await site.SendAsync(HttpMethod.Get, Page, ("Accept-Encoding", "br"));
        using var second = await site.SendAsync(HttpMethod.Get, Page, ("Accept-Encoding", "br"));
        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.Equal(await BytesAsync(first), await BytesAsync(second));
        Assert.Equal(HeadersOf(first), HeadersOf(second));
    }

    [Fact]
    public async Task What_one_reader_asks_for_does_not_change_what_the_next_one_gets()
    {
        Cache.Clear();
        using var head = await site.SendAsync(HttpMethod.Head, Page, ("Accept-Encoding", "gzip"), ("Host", "other.example"));
        Assert.Empty(await BytesAsync(head));
        var html = await site.GetTextAsync(Page);
        Assert.Contains("</html>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("other.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_and_missing_pages_are_not_kept()
    {
        Cache.Clear();
        foreach (var path in new[] { "/FAQ/", "/articles/how-to-feed-a-starter", "/no/such/page", "/search?q=rye", "/healthz/ready" })
        {
            using var response = await site.GetAsync(path);
        }

        Assert.Equal(0, Cache.Count);
        using var redirect = await site.GetAsync("/FAQ/");
        Assert.Equal(TimeSpan.FromHours(1), redirect.Headers.CacheControl?.MaxAge);
        using var missing = await site.GetAsync("/no/such/page");
        Assert.True(missing.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task An_edited_view_is_seen_at_once_under_dotnet_watch()
    {
        await site.GetTextAsync(Page);
        Assert.NotEqual(0, Cache.Count);
        HotReload.UpdateApplication(null);
        Assert.Equal(0, Cache.Count);
    }

    [Fact]
    public async Task The_size_is_that_of_the_kept_bodies()
    {
        Cache.Clear();
        await site.GetTextAsync(Page);
        var one = Cache.Size;
        var kept = Cache.Find(site.Site, Page)!;
        Assert.Equal(kept.Size, one);
        await site.GetTextAsync("/about");
        Assert.Equal(kept.Size + Cache.Find(site.Site, "/about")!.Size, Cache.Size);
        Assert.Equal(2, Cache.Count);
    }

    [Fact]
    public async Task A_request_that_holds_an_older_snapshot_neither_gets_nor_leaves_a_page()
    {
        await site.GetTextAsync(Page);
        using var cache = new PageCache(Options.Create(new SiteOptions()), site.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var older = site.Site;
        var newer = older with { Generation = older.Generation + 1 };
        var page = Cache.Find(older, Page)!;
        await cache.RenderAsync(newer, Page, () => Task.FromResult<CachedPage?>(page));
        Assert.Null(cache.Find(older, Page));
        await cache.RenderAsync(older, "/about", () => Task.FromResult<CachedPage?>(page));
        Assert.Null(cache.Find(newer, "/about"));
        Assert.Same(page, cache.Find(newer, Page));
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public async Task Who_asks_while_a_page_is_rendered_waits_for_the_same_rendering()
    {
        using var cache = new PageCache(Options.Create(new SiteOptions()), site.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var rendering = new TaskCompletionSource<CachedPage?>();
        var first = cache.RenderAsync(site.Site, Page, () => rendering.Task);
        var second = cache.RenderAsync(site.Site, Page, () => throw new InvalidOperationException("Rendered twice."));
        var page = new CachedPage(new DefaultHttpContext(), new byte[10], DateTimeOffset.UnixEpoch, "public");
        rendering.SetResult(page);
        Assert.Same(page, await first);
        Assert.Same(page, await second);
    }

    [Fact]
    public async Task The_tag_and_the_date_answer_304_and_nothing_else_does()
    {
        using var whole = await site.GetAsync(Page);
        var tag = whole.Headers.ETag!.ToString();
        var date = whole.Content.Headers.LastModified!.Value;
        (string Name, string Value, HttpStatusCode Status)[] cases =
        [
            ("If-None-Match", tag, HttpStatusCode.NotModified),
            ("If-None-Match", tag[2..], HttpStatusCode.NotModified),
            ("If-None-Match", $"\"other\", {tag}", HttpStatusCode.NotModified),
            ("If-None-Match", "*", HttpStatusCode.NotModified),
            ("If-None-Match", "W/\"other\"", HttpStatusCode.OK),
            ("If-None-Match", "no tag at all", HttpStatusCode.OK),
            ("If-Modified-Since", HeaderUtilities.FormatDate(date), HttpStatusCode.NotModified),
            ("If-Modified-Since", HeaderUtilities.FormatDate(date.AddSeconds(1)), HttpStatusCode.NotModified),
            ("If-Modified-Since", HeaderUtilities.FormatDate(date.AddSeconds(-1)), HttpStatusCode.OK),
            ("If-Modified-Since", "yesterday", HttpStatusCode.OK),
        ];
        foreach (var (name, value, status) in cases)
        {
            using var response = await site.SendAsync(HttpMethod.Get, Page, (name, value));
            Assert.True(response.StatusCode == status, $"{name}: {value} answers {(int)response.StatusCode}");
        }

        using var both = await site.SendAsync(HttpMethod.Get, Page, ("If-None-Match", "\"other\""), ("If-Modified-Since", HeaderUtilities.FormatDate(date)));
        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
    }

    [Fact]
    public async Task A_page_is_dated_by_its_own_file_through_restarts_and_the_changes_of_others()
    {
        using var content = new Corpus();
        var old = new DateTimeOffset(2037, 1, 1, 0, 0, 0, TimeSpan.Zero); // after the program was built
        foreach (var file in Directory.EnumerateFiles(content.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, old.UtcDateTime);
        }

        File.SetLastWriteTimeUtc(content.PathOf("faq/how-long-does-a-loaf-keep.md"), old.AddDays(1).UtcDateTime);
        var dates = new BackDimples.Web.Content.ContentDates(BackDimples.Content.Parsing.ContentTree.FromDirectory(content.Folder), old.AddYears(1));
        Assert.Equal(old, dates.LastChanged(Page));
        Assert.Equal(old.AddDays(1), dates.LastChanged("/faq/how-long-does-a-loaf-keep"));
        Assert.Equal(old.AddDays(1), dates.LastChanged("/faq"));
        File.SetLastWriteTimeUtc(content.PathOf("glossary.yml"), old.AddDays(2).UtcDateTime);
        dates = new BackDimples.Web.Content.ContentDates(BackDimples.Content.Parsing.ContentTree.FromDirectory(content.Folder), old.AddYears(1));
        Assert.Equal(old.AddDays(2), dates.LastChanged(Page));
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static string HeadersOf(HttpResponseMessage response) =>
        string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"));
}
