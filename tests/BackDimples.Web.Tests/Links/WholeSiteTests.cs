using System.Text.Json;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Api;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using BackDimples.Web.Feeds;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Tests.Links;

/// <summary>Every link in everything that the site sends leads straight to where it says, down to the heading.</summary>
public sealed class WholeSiteTests(SiteFixture site)
{
    /// <summary>Where programs and people begin; all else is found from there.</summary>
    private static readonly string[] Entrances = [SitePaths.Home, SiteOutputs.Robots, SiteOutputs.Sitemap, SiteOutputs.LlmsText, SiteOutputs.SecurityText];

    [Fact]
    public async Task No_link_in_any_page_feed_record_twin_or_card_is_broken_and_all_that_is_published_is_linked()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var crawl = await Crawl.FromAsync(site, [.. Entrances, .. await DescribedAsync()]);
        Assert.True(crawl.Broken.IsEmpty, $"{crawl.Broken.Count} broken links:\n{string.Join('\n', crawl.Broken)}");

        var found = crawl.Found.ToHashSet(StringComparer.Ordinal);
        var missing = Published().Where(address => !found.Contains(address));
        Assert.True(!missing.Any(), $"Nothing links to:\n{string.Join('\n', missing)}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{found.Count} addresses, {crawl.Links} links, {crawl.Fragments} of them to a place in a page, {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(crawl.Links, 5_000, int.MaxValue);
        Assert.InRange(crawl.Fragments, 500, int.MaxValue);
    }

    [Fact]
    public async Task Every_address_of_the_ledger_answers_and_every_fragment_is_a_place_in_its_page()
    {
        var ledger = File.ReadLines(Path.Combine(Content.ContentLocator.Find(null), "published.txt"))
            .Where(line => line.StartsWith('/') && !line.Contains(' ', StringComparison.Ordinal)).Select(line => new Uri(SiteFixture.BaseUrl + line)).ToList();
        var crawl = await Crawl.OfAsync(site, ledger.Select(a => a.PathAndQuery));
        var lost = ledger.Select(address => crawl.Fault("published.txt", address)).OfType<string>();
        Assert.True(!lost.Any(), string.Join('\n', lost));
        Assert.InRange(ledger.Count, site.Library.Faqs.Length + site.Library.Articles.Length, int.MaxValue);
    }

    [Fact]
    public async Task A_broken_link_of_every_form_is_found()
    {
        const string Address = $"{SiteFixture.BaseUrl}/no-such-page";
        (string Type, string Text)[] forms =
        [
            ("text/html", "<a href='/no-such-page'>x</a>"),
            ("text/html", "<img src='/favicon.svg' srcset='/no-such-page 2x'>"),
            ("text/html", "<template><script src='/no-such-page'></script></template>"),
            ("text/html", $"<script type='application/ld+json'>{{\"url\":\"{Address}\"}}</script>"),
            ("text/html", $"<meta property='og:url' content='{Address}'>"),
            ("text/html", "<article data-moved='old=/no-such-page#there'></article>"),
            ("text/css", "a { background: url(\"/no-such-page\") }"),
            ("application/json", "{\"url\":\"/no-such-page\"}"),
            ("application/json", $"{{\"html\":\"<a href=\\\"{Address}\\\">x</a>\"}}"),
            ("application/xml", $"<urlset><url><loc>{Address}</loc></url></urlset>"),
            ("application/atom+xml", $"<feed><content type='html'>&lt;a href=\"{Address}\"&gt;</content></feed>"),
            ("text/markdown", $"[x]({Address})"),
            ("text/plain", $"Sitemap: {Address}"),
        ];
        Assert.All(forms, form => Assert.Contains(LinkReader.Read(form.Type, form.Text), link => link.Contains("/no-such-page", StringComparison.Ordinal)));
        var crawl = await Crawl.OfAsync(site, SitePaths.Glossary);
        Assert.EndsWith("answers 404", (await Crawl.OfAsync(site, "/no-such-page")).Fault("", new Uri(Address)), StringComparison.Ordinal);
        Assert.EndsWith("#no-such-word", crawl.Fault("", new Uri($"{SiteFixture.BaseUrl}/glossary#no-such-word")), StringComparison.Ordinal);
    }

    /// <summary>The paths of the API's description, with their parameters filled in.</summary>
    private async Task<IEnumerable<string>> DescribedAsync()
    {
        var paths = (await site.GetJsonAsync(SiteOutputs.OpenApi)).GetProperty("paths").EnumerateObject().ToList();
        return paths.Select(p => p.Name
                .Replace("{id}", site.Library.Faqs[0].Id, StringComparison.Ordinal)
                .Replace("{slug}", site.Library.Articles[0].Slug, StringComparison.Ordinal) + Query(p))
            .ToList();

        string Query(JsonProperty path) => path.Name switch
        {
            SiteOutputs.SearchApi => "?q=pain&limit=50",
            SiteOutputs.OEmbed => $"?url={Uri.EscapeDataString(SiteFixture.BaseUrl + site.Library.Faqs[0].Path)}",
            _ => "",
        };
    }

    private IEnumerable<string> Published() =>
    [
        .. site.Library.Addresses.Live.Where(a => !a.Contains('#', StringComparison.Ordinal)),
        .. PageSummary.All(site.Library).SelectMany(p => new[] { Representation.Markdown.Of(p.Path), Representation.Record.Of(p.Path) }),
        .. site.Library.Faqs.Select(f => Representation.Card.Of(f.Path)),
        SiteOutputs.Feed, SiteOutputs.JsonFeed, SiteOutputs.OpenApi, SiteOutputs.OpenSearch, SiteOutputs.PagesApi, SiteOutputs.Manifest, SiteOutputs.Sitemap,
        SiteAssets.Card, SiteAssets.SmallIcon, SiteAssets.LargeIcon, SiteAssets.VectorIcon,
    ];
}
