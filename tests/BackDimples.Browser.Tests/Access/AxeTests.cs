using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Access;

/// <summary>axe over every kind of page, and over what opens on a page, in every look that a reader may have.</summary>
public sealed class AxeTests(SiteFixture site)
{
    [Theory]
    [InlineData("light", 320)]
    [InlineData("light", 1440)]
    [InlineData("dark", 320)]
    [InlineData("dark", 1440)]
    [InlineData("forced", 320)]
    [InlineData("forced", 1440)]
    public async Task No_page_has_an_accessibility_fault(string look, int width)
    {
        await using var visit = await site.VisitAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = look == "forced" ? ForcedColors.Active : ForcedColors.None,
        });
        var faults = new List<string>();
        foreach (var kind in PageKinds.Of(site))
        {
            await visit.Page.GotoAsync(kind.Address);
            await CheckAsync(kind.Name);
        }

        await visit.Page.GotoAsync(PageKinds.Named(site, "answer").Address);
        await visit.Page.Locator(".cite a").First.PressAsync("Enter");
        await Expect(visit.Page.Locator(".preview")).ToBeVisibleAsync();
        await CheckAsync("open preview");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator("#site-search").PressSequentiallyAsync(PageKinds.Query);
        await Expect(visit.Page.Locator("[role=option]").First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator("[role=option][aria-selected=true]")).ToBeVisibleAsync();
        await CheckAsync("open suggestions");
        Assert.Empty(faults);

        async Task CheckAsync(string name) => faults.AddRange((await Axe.FaultsAsync(visit.Page)).Select(fault => $"{name}: {fault}"));
    }

    [Fact]
    public async Task The_check_finds_faults_where_there_are_some()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("about");
        await visit.Page.EvaluateAsync("""
            document.querySelector("main").innerHTML = "<h1>A</h1><h3>B</h3><img src='/card.png'><p class='pale'>Pale words</p><button>x</button><button>x</button>";
            document.querySelector(".pale").attributeStyleMap.set("color", "#ccc");
            for (const button of document.querySelectorAll("main button")) {
              button.attributeStyleMap.set("padding", "0px");
              button.attributeStyleMap.set("font-size", "8px");
            }
            """);
        var found = await Axe.FaultsAsync(visit.Page);
        Assert.All(["image-alt", "heading-order", "target-size", "color-contrast"], rule => Assert.Contains(found, fault => fault.StartsWith(rule + ":", StringComparison.Ordinal)));
    }
}
