namespace BackDimples.Browser.Tests.Access;

/// <summary>The reader decides how large text is.</summary>
public sealed class TextSizeTests(SiteFixture site)
{
    private const string ShownText = """
        () => {
          for (const folded of document.querySelectorAll("details")) folded.open = true;
          const texts = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            if (walk.currentNode.data.trim() && walk.currentNode.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) texts.push(walk.currentNode.data.trim());
          }
          return texts;
        }
        """;

    [Fact]
    public async Task Text_follows_the_size_that_is_set_in_the_browser()
    {
        await using var visit = await site.VisitAsync();
        var devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        await visit.Page.GotoAsync(PageKinds.Named(site, "answer").Address);
        var usual = await SizesAsync();
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 24, ["fixed"] = 20 } });
        await visit.Page.ReloadAsync();
        var larger = await SizesAsync();
        Assert.Equal(16, usual[0]);
        Assert.All(usual.Zip(larger), pair => Assert.Equal(pair.First * 1.5, pair.Second, 0.01));

        async Task<double[]> SizesAsync() => await visit.Page.EvaluateAsync<double[]>(
            "['html', '.body p', '.strip', '.foot p', '.tool', '.search input'].map(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize))");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("answer with a drawing")]
    [InlineData("article")]
    [InlineData("results")]
    [InlineData("glossary")]
    public async Task At_four_times_the_size_a_page_says_the_same(string name)
    {
        // 1280 pixels at 400 % are 320.
        var address = PageKinds.Named(site, name).Address;
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = 1280, Height = 1024 } });
        await visit.Page.GotoAsync(address);
        var shown = await visit.Page.EvaluateAsync<string[]>(ShownText);
        await using var zoomed = await site.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 256 }, DeviceScaleFactor = 4 });
        await zoomed.Page.GotoAsync(address);
        Assert.NotEmpty(shown);
        Assert.Equal(shown, await zoomed.Page.EvaluateAsync<string[]>(ShownText), StringComparer.Ordinal);
        Assert.Equal(320, await zoomed.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
