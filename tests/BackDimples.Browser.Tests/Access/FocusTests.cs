namespace BackDimples.Browser.Tests.Access;

/// <summary>Going through a page with the Tab key: every stop is reached, in view, and marked by more than a colour.</summary>
public sealed class FocusTests(SiteFixture site)
{
    // What an element, its parts and its form look like with the focus and without it
    private const string Inspect = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const parts = [at, ...at.querySelectorAll("*"), ...(at.form ? [at.form] : [])];
          const looks = () => parts.map(part => {
            const style = getComputedStyle(part);
            return [style.outlineStyle === "none" ? "" : style.outline, style.boxShadow, part.closest("svg") ? style.stroke + style.strokeWidth : ""].join("|");
          }).join("\n");
          const box = at.getClientRects()[0];
          const isInView = Boolean(box) && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const focused = looks();
          at.blur();
          const isMarked = focused !== looks();
          return [at.outerHTML.slice(0, 150), isInView, isMarked];
        }
        """;

    private const string CountStops = """
        [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
          .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && e.type !== "hidden").length
        """;

    [Theory]
    [InlineData("home")]
    [InlineData("answer")]
    [InlineData("article with a drawing")]
    public async Task Every_stop_is_reached_in_view_and_marked(string name)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(PageKinds.Named(site, name).Address);
        await Visit.UntilAsync(visit.Page, "document.querySelector('.theme') !== null");
        var stops = await visit.Page.EvaluateAsync<int>(CountStops);
        var faults = new List<string>();
        for (var reached = 0; reached < stops; reached++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var seen = await visit.Page.EvaluateAsync<object[]?>(Inspect);
            Assert.True(seen is not null, $"Tab left the page after {reached} of {stops} stops");
            if (seen is not [_, true, true])
            {
                faults.Add($"in view {seen[1]}, marked {seen[2]}: {seen[0]}");
            }
        }

        Assert.InRange(stops, 20, 500);
        Assert.Empty(faults);
    }
}
