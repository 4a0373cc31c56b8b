using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Access;

/// <summary>Light and dark: the system's by default, the reader's own choice where there is one.</summary>
public sealed class ThemeTests(SiteFixture site)
{
    private const string Dark = "rgb(18, 22, 21)";
    private const string Light = "rgb(251, 250, 247)";

    // The colour that the browser gives its own bar: that of the first element whose media match
    private const string BarColour = """
        () => {
          const probe = document.createElement("option");
          probe.attributeStyleMap.set("color", [...document.querySelectorAll("[name=theme-color]")].find(bar => matchMedia(bar.media).matches).content);
          document.body.append(probe);
          const colour = getComputedStyle(probe).color;
          probe.remove();
          return colour;
        }
        """;

    [Fact]
    public async Task A_choice_by_keyboard_holds_from_page_to_page_and_colours_the_bar_of_the_browser()
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = ColorScheme.Light });
        await visit.Page.GotoAsync("/about");
        await ExpectAsync(visit.Page, Light, "false");
        await visit.Page.Locator("header.top nav a").Last.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(Toggle(visit.Page)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await ExpectAsync(visit.Page, Dark, "true");
        await visit.Page.GotoAsync("/faq");
        await ExpectAsync(visit.Page, Dark, "true");
        await Toggle(visit.Page).PressAsync("Enter");
        await ExpectAsync(visit.Page, Light, "false");
        await visit.Page.GoBackAsync();
        await ExpectAsync(visit.Page, Light, "false");
    }

    [Fact]
    public async Task A_choice_that_is_the_systems_follows_the_system_again()
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.Page.GotoAsync("/about");
        await ExpectAsync(visit.Page, Dark, "true");
        await Toggle(visit.Page).ClickAsync();
        await ExpectAsync(visit.Page, Light, "false");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await ExpectAsync(visit.Page, Light, "false");
        await Toggle(visit.Page).ClickAsync();
        await Toggle(visit.Page).ClickAsync();
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ExpectAsync(visit.Page, Dark, "true");
    }

    [Fact]
    public async Task A_remembered_choice_is_there_before_anything_is_painted()
    {
        await using var visit = await site.VisitAsync(new() { ColorScheme = ColorScheme.Light });
        await visit.Page.GotoAsync("/about");
        await Toggle(visit.Page).ClickAsync();
        await visit.Page.AddInitScriptAsync("""
            new MutationObserver((_, watch) => {
              if (document.body) {
                window.themeAtBody = `${document.documentElement.dataset.theme} ${performance.getEntriesByType("paint").length}`;
                watch.disconnect();
              }
            }).observe(document, { childList: true, subtree: true });
            """);
        foreach (var address in new[] { "/", "/faq", "/search" })
        {
            await visit.Page.GotoAsync(address);
            Assert.Equal("dark 0", await visit.Page.EvaluateAsync<string>("window.themeAtBody"));
            Assert.Equal("", await visit.Page.EvaluateAsync<string>("(s => s.type + (s.async || s.defer ? 'late' : ''))(document.querySelector('script[src*=theme]'))"));
        }
    }

    private static ILocator Toggle(IPage page) => page.Locator(".theme");

    private static async Task ExpectAsync(IPage page, string colour, string pressed)
    {
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", colour);
        await Expect(Toggle(page)).ToHaveAttributeAsync("aria-pressed", pressed);
        Assert.Equal(colour, await page.EvaluateAsync<string>(BarColour));
    }
}
