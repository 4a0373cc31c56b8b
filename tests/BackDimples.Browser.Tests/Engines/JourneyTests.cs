using BackDimples.Content.Faqs;
using BackDimples.Content.Permalinks;

namespace BackDimples.Browser.Tests.Engines;

/// <summary>The same journeys in each engine: find, read, land, copy, cite, preview, colours, the way back.</summary>
public sealed class JourneyTests(SiteFixture site)
{
    private FaqEntry Answer => site.Library.Faqs.First(f => f.Body.Citations.Length > 0 && f.Evidence is not null);

    public static TheoryData<string> Engines { get; } = ["chromium", "firefox", "webkit"];

    [Theory]
    [MemberData(nameof(Engines))]
    public Task A_reader_finds_an_answer_by_the_keyboard_reads_it_and_comes_back(string engine) => WithAsync(engine, async reader =>
    {
        await reader.GoAsync(site.Address);
        await reader.TypeAsync("main [name=q]", "exercise");
        await reader.UntilAsync("document.querySelectorAll('[role=option]').length > 0");
        await reader.PressAsync("ArrowDown");
        await reader.UntilAsync("document.querySelector('[role=option][aria-selected=true]')");
        await reader.PressAsync("Enter");
        await reader.UntilAsync("location.pathname.length > 2 && document.querySelector('article h1')");
        await reader.BackAsync();
        await reader.UntilAsync("location.pathname === '/' && document.querySelector('main [name=q]')");
    });

    [Theory]
    [MemberData(nameof(Engines))]
    public Task A_reader_lands_on_an_answer_among_all_and_it_is_open(string engine) => WithAsync(engine, async reader =>
    {
        var id = site.Library.Faqs[^1].Id;
        await reader.GoAsync(new Uri(site.Address, $"{SitePaths.Faqs}#{id}"));
        await reader.UntilAsync($"document.activeElement.id === '{id}'");
        await reader.UntilAsync($"document.getElementById('{id}').closest('article').querySelector('details').open");
        await reader.UntilAsync($"(top => top >= 0 && top < innerHeight)(document.getElementById('{id}').getBoundingClientRect().top)");
    });

    [Theory]
    [MemberData(nameof(Engines))]
    public Task A_reader_looks_at_a_source_copies_the_link_cites_and_turns_the_lights_down(string engine) => WithAsync(engine, async reader =>
    {
        await reader.GoAsync(new Uri(site.Address, Answer.Path));
        await reader.UntilAsync("document.querySelector('[data-copy] button')");
        await reader.ClickAsync(".cite a");
        await reader.UntilAsync("document.querySelector('.preview') ? document.querySelector('.preview').textContent.length > 10 : location.hash.startsWith('#ref-')");
        await reader.PressAsync("Escape");
        await reader.ClickAsync("[data-copy] button");
        await reader.UntilAsync("/opied|Cite this page/.test(document.getElementById('page-status').textContent)");
        await reader.ClickAsync(".tool[href='#page-cite']");
        await reader.UntilAsync("location.hash === '#page-cite' && document.activeElement.id === 'page-cite'");
        var ground = await reader.AskAsync("getComputedStyle(document.body).backgroundColor");
        await reader.ClickAsync(".theme");
        await reader.UntilAsync($"getComputedStyle(document.body).backgroundColor !== '{ground}'");
        await reader.GoAsync(new Uri(site.Address, SitePaths.Glossary));
        await reader.UntilAsync($"getComputedStyle(document.body).backgroundColor !== '{ground}'");
    });

    private async Task WithAsync(string engine, Func<Reader, Task> journey)
    {
        if (engine == "webkit")
        {
            await WithWebKitAsync(journey);
            return;
        }

        await using var reader = await OpenAsync(engine);
        await journey(reader);
    }

    private async Task<Reader> OpenAsync(string engine)
    {
        var visit = await site.VisitAsync(); // skips where there is no Chromium, as all tests here do
        if (engine == "chromium")
        {
            return new ChromiumReader(visit);
        }

        await visit.DisposeAsync();
        var firefox = FirefoxReader.Find();
        SiteFixture.SkipUnlessThere(firefox, "No Firefox was found. Install one, or name it in the environment variable FIREFOX.");
        return await FirefoxReader.OpenAsync(firefox!);
    }

    // WebKitGTK's driver hangs now and then, on any page of any server: one retry, and then the journey is not counted.
    private static async Task WithWebKitAsync(Func<Reader, Task> journey)
    {
        var (driver, browser) = WebKitReader.Find();
        Assert.SkipWhen(driver is null || browser is null, "No WebKitWebDriver with its MiniBrowser was found.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var reader = await WebKitReader.OpenAsync(driver!, browser!);
                await journey(reader);
                return;
            }
            catch (OpenQA.Selenium.WebDriverException fault) when (attempt < 2)
            {
                TestContext.Current.TestOutputHelper?.WriteLine(fault.Message);
            }
            catch (OpenQA.Selenium.WebDriverException fault)
            {
                Assert.Skip($"WebKitGTK's driver failed twice: {fault.Message.Split('\n')[0]}");
            }
        }
    }
}
