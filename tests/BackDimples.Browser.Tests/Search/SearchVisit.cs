using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Search;

/// <summary>A search box as a reader meets it.</summary>
public sealed class SearchVisit(IPage page, string form = "form[data-search=main]")
{
    public const string Api = "**/api/search?*";

    public ILocator Form { get; } = page.Locator(form);

    public ILocator Field => Form.Locator("input[name=q]");

    public ILocator List => Form.Locator("[role=listbox]");

    public ILocator Options => List.Locator("[role=option]");

    public ILocator Status => Form.Locator("[role=status]");

    /// <summary>Types like a person and waits for the list: it is the last one when its count is announced.</summary>
    public async Task AskAsync(string query)
    {
        await Field.PressSequentiallyAsync(query, new() { Delay = 20 });
        await Expect(Status).ToContainTextAsync("result");
        await Expect(Options.First).ToBeVisibleAsync();
    }

    /// <summary>The addresses in the list, as they are written in it.</summary>
    public async Task<string[]> AddressesAsync() =>
        await Options.EvaluateAllAsync<string[]>("options => options.map(option => option.getAttribute('href'))");

    public async Task ExpectClosedAsync()
    {
        await Expect(List).ToBeHiddenAsync();
        await Expect(Field).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Null(await Field.GetAttributeAsync("aria-activedescendant"));
    }
}
