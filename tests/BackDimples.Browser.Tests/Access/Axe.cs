using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BackDimples.Browser.Tests.Access;

/// <summary>
/// Runs axe in a page. Only what fails is brought back: on a page with every answer, describing the thousands of
/// elements that pass takes longer than checking them.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The faults of a page, each with its rule and element. The rules are WCAG 2.0 to 2.2 at A and AA, and what axe counts as good practice.</summary>
    public static async Task<string[]> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        // Target size is off by default, although it is a criterion of WCAG 2.2.
        return await page.EvaluateAsync<string[]>("""
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
              const found = await axe.run({ runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
              if (found.passes.length < 10) throw new Error("axe checked next to nothing");
              return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}: ${n.failureSummary}`));
            }
            """);
    }
}
