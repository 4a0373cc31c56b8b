using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Access;

/// <summary>Nothing moves that the reader has not moved.</summary>
public sealed class MotionTests(SiteFixture site)
{
    [Fact]
    public async Task Who_asks_for_less_motion_gets_none()
    {
        await using var visit = await site.VisitAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address);
            Assert.Equal((kind.Name, ""), (kind.Name, await visit.Page.EvaluateAsync<string>("""
                () => {
                  const longest = times => Math.max(...times.split(",").map(parseFloat));
                  for (const element of document.querySelectorAll("*")) {
                    for (const part of [null, "::before", "::after"]) {
                      const style = getComputedStyle(element, part);
                      if (longest(style.transitionDuration) > .01 || style.animationName !== "none" && longest(style.animationDuration) > .01 || style.scrollBehavior === "smooth") return element.outerHTML.slice(0, 150);
                    }
                  }
                  return "";
                }
                """)));
        }
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Pages_fade_into_each_other_only_for_those_who_do_not_mind(ReducedMotion motion, bool fades)
    {
        await using var visit = await site.VisitAsync(new() { ReducedMotion = motion });
        await visit.Context.AddInitScriptAsync("addEventListener('pagereveal', async event => { const turn = event.viewTransition; await turn?.finished; window.faded = Boolean(turn); });");
        // A browser that is short of time cuts a transition, and says so: then it is asked again.
        visit.Mean("Transition was");
        var faded = !fades;
        for (var turn = 0; turn < 3 && faded != fades; turn++)
        {
            await visit.Page.GotoAsync("/");
            await Visit.UntilAsync(visit.Page, "window.faded === false"); // a typed address comes from nowhere
            await visit.Page.Locator("header.top nav a").First.ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, "faq").ToString());
            await Visit.UntilAsync(visit.Page, "window.faded !== undefined");
            faded = await visit.Page.EvaluateAsync<bool>("window.faded");
        }

        Assert.Equal(fades, faded);
    }

    [Theory]
    [InlineData("home", 360)]
    [InlineData("home", 1440)]
    [InlineData("article with a drawing", 360)]
    [InlineData("article with a drawing", 1440)]
    [InlineData("answer", 360)]
    [InlineData("answer", 1440)]
    [InlineData("results", 360)]
    [InlineData("results", 1440)]
    public async Task Nothing_shifts_while_a_page_loads(string name, int width)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.AddInitScriptAsync("""
            window.shifted = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted += entry.value; }).observe({ type: "layout-shift", buffered: true });
            """);
        await visit.Page.GotoAsync(PageKinds.Named(site, name).Address);
        await Expect(visit.Page.Locator(".theme")).ToBeVisibleAsync(); // the script has done its work
        await visit.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))");
        Assert.InRange(await visit.Page.EvaluateAsync<double>("window.shifted"), 0, 0.001);
    }
}
