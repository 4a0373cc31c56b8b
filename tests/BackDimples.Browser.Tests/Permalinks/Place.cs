using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>Where a reader has landed.</summary>
internal static class Place
{
    /// <summary>Waits until an element has the focus, is marked, and can be seen whole at its first line, with nothing over it.</summary>
    public static async Task ExpectLandedOnAsync(IPage page, string id)
    {
        var target = page.Locator($"[id='{id}']");
        await Expect(target).ToBeFocusedAsync();
        await Expect(target).ToBeInViewportAsync();
        Assert.Equal(id, await page.EvaluateAsync<string?>("document.querySelector(':target')?.id ?? null"));
        await Expect(target).ToHaveCSSAsync("text-decoration-line", "underline");
        // The middle of its first line belongs to it: no bar that stays on top is in the way.
        Assert.True(
            await target.EvaluateAsync<bool>(
                """
                heading => {
                  const line = heading.getClientRects()[0];
                  const top = document.elementFromPoint(line.left + 20, line.top + 8);
                  return line.top >= 0 && line.bottom <= innerHeight && heading.contains(top);
                }
                """),
            $"Something covers {id}.");
    }

    /// <summary>The scroll position comes to rest after the frame in which it was set.</summary>
    public static Task<double> ScrolledAsync(IPage page) =>
        page.EvaluateAsync<double>("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))))");
}
