using BackDimples.Content.Permalinks;

namespace BackDimples.Browser.Tests.Access;

/// <summary>A phone of 360 by 740 pixels: what a reader came for begins in the first screen.</summary>
public sealed class PhoneTests(SiteFixture site)
{
    private const int Width = 360;
    private const int Height = 740;

    [Fact]
    public async Task Home_shows_the_box_and_three_questions_at_once_and_is_at_most_eight_screens_long()
    {
        await using var visit = await OpenAsync("/");
        Assert.InRange(await BottomAsync(visit, "main .search"), 0, Height / 2);
        Assert.InRange(await BottomAsync(visit, ".often li:nth-child(3)"), 0, Height);
        Assert.InRange(await HeightAsync(visit), 0, 6000);
    }

    [Fact]
    public async Task The_questions_can_be_scanned()
    {
        await using var visit = await OpenAsync(SitePaths.Faqs);
        Assert.InRange(await TopAsync(visit, ".whole h3"), 0, 719);
        Assert.InRange(await HeightAsync(visit), 0, (site.Library.Faqs.Length * 260) + 2500);
        // The box and the way up stay at hand.
        await visit.Page.EvaluateAsync("scrollTo(0, 5000)");
        Assert.InRange(await BottomAsync(visit, ".at-hand .search"), 0, 80);
        await visit.Page.Locator(".up").ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("#page-toc")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_article_begins_in_the_first_screen()
    {
        await using var visit = await OpenAsync("/");
        foreach (var article in site.Library.Articles)
        {
            await visit.Page.GotoAsync(article.Path);
            Assert.True(await TopAsync(visit, ".body p") < Height, $"{article.Path} begins too low.");
        }
    }

    [Fact]
    public async Task The_first_result_stands_in_the_first_half_of_the_screen()
    {
        await using var visit = await OpenAsync($"/search?q={PageKinds.Query}");
        Assert.InRange(await TopAsync(visit, ".result .question"), 0, 369);
    }

    [Fact]
    public async Task The_hint_of_the_box_fits_into_it()
    {
        await using var visit = await OpenAsync("/");
        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            () => {
              const field = document.querySelector("main [name=q]");
              const style = getComputedStyle(field);
              const pen = document.createElement("canvas").getContext("2d");
              pen.font = `${style.fontSize} ${style.fontFamily}`;
              return pen.measureText(field.placeholder).width < field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            }
            """));
    }

    [Fact]
    public async Task Text_of_twice_the_size_loses_nothing()
    {
        await using var visit = await OpenAsync("/");
        var devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
        var faults = new List<string>();
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address);
            faults.AddRange((await visit.Page.EvaluateAsync<string[]>("""
                () => {
                  const faults = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : [];
                  for (const element of document.querySelectorAll("main *, header *, footer *")) {
                    const scrolls = element.closest(".table, .filters, pre, svg, .visually-hidden, [hidden], .room");
                    const box = element.getBoundingClientRect();
                    if (!scrolls && box.width > 1 && (box.right > innerWidth + 1 || box.left < -17)) faults.push(element.outerHTML.slice(0, 120));
                  }
                  return faults.slice(0, 3);
                }
                """)).Select(fault => $"{kind.Name}: {fault}"));
        }

        Assert.Empty(faults);
    }

    private async Task<Visit> OpenAsync(string path)
    {
        var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = Width, Height = Height } });
        await visit.Page.GotoAsync(path);
        return visit;
    }

    private static Task<double> TopAsync(Visit visit, string selector) =>
        visit.Page.EvaluateAsync<double>("s => document.querySelector(s).getBoundingClientRect().top + scrollY", selector);

    private static Task<double> BottomAsync(Visit visit, string selector) =>
        visit.Page.EvaluateAsync<double>("s => document.querySelector(s).getBoundingClientRect().bottom", selector);

    private static Task<double> HeightAsync(Visit visit) => visit.Page.EvaluateAsync<double>("document.documentElement.scrollHeight");
}
