using System.Collections.Concurrent;

namespace BackDimples.Browser.Tests.Access;

/// <summary>What holds for every kind of page, whatever it shows.</summary>
public sealed class OutlineTests(SiteFixture site)
{
    [Fact]
    public async Task Headings_step_down_one_level_at_a_time_and_every_landmark_is_there_and_named()
    {
        await using var visit = await site.VisitAsync();
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address);
            var levels = await visit.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.localName[1]))");
            Assert.Equal((kind.Name, 1), (kind.Name, levels.Count(level => level == 1)));
            Assert.Equal((kind.Name, 1), (kind.Name, levels[0]));
            Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1, $"{kind}: a level {step.Second} heading follows one of level {step.First}"));

            var counts = await visit.Page.EvaluateAsync<int[]>("['main', 'body > header', 'body > footer', 'a.skip'].map(s => document.querySelectorAll(s).length)");
            Assert.Equal((kind.Name, kind.IsCard ? "1 0 0 0" : "1 1 1 1"), (kind.Name, string.Join(' ', counts)));
            var names = await visit.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('nav')].map(n => n.ariaLabel ?? document.getElementById(n.getAttribute('aria-labelledby'))?.textContent ?? '')");
            Assert.DoesNotContain("", names);
            Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address);
            Assert.Equal((kind.Name, 320), (kind.Name, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public async Task Every_page_asks_only_its_own_site_and_sets_no_cookie()
    {
        await using var visit = await site.VisitAsync();
        var strangers = new ConcurrentQueue<string>();
        var own = new[] { site.Address.Authority, site.SampleAddress.Authority };
        visit.Context.Request += (_, request) =>
        {
            if (!own.Contains(new Uri(request.Url).Authority, StringComparer.Ordinal))
            {
                strangers.Enqueue(request.Url);
            }
        };
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
            if (!kind.IsCard)
            {
                await visit.Page.Locator("[name=q]").First.FillAsync(PageKinds.Query);
            }
        }

        Assert.Empty(strangers);
        Assert.Empty(await visit.Context.CookiesAsync());
    }
}
