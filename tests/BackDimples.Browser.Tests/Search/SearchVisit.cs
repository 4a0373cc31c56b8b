using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackDimples.Browser.Tests.Search;

/// <summary>A search box as a reader meets it.</summary>
public sealed class SearchVisit(IPage page, string form = "form[data-search=main]")
{
    public const string Api = "**/api/search?*";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public ILocator Form { get; } = page.Locator(form);

    public ILocator Field => Form.Locator("input[name=q]");

    public ILocator List => Form.Locator("[role=listbox]");

    public ILocator Options => List.Locator("[role=option]");

    public ILocator Status => Form.Locator("[role=status]");

    /// <summary>Types like a person and waits until the list is the one for the whole query, and its count is announced.</summary>
    public async Task AskAsync(string query)
    {
        await Field.PressSequentiallyAsync(query, new() { Delay = 20 });
        var asked = Regex.Escape("?q=" + Uri.EscapeDataString(query).Replace("%20", "+", StringComparison.Ordinal));
        await Expect(Form.Locator(".search-all")).ToHaveAttributeAsync("href", new Regex(asked + "(&|$)", RegexOptions.None, Patience));
        await Expect(Status).ToContainTextAsync("result");
        await Expect(Options.First).ToBeVisibleAsync();
    }

    /// <summary>The addresses in the list, as they are written in it.</summary>
    public async Task<string[]> AddressesAsync() =>
        await Options.EvaluateAllAsync<string[]>("options => options.map(option => option.getAttribute('href'))");

    /// <summary>Waits until a page has gone to an address that ends, or goes on, as said.</summary>
    public static async Task ExpectAtAsync(IPage page, string pattern) =>
        await Expect(page).ToHaveURLAsync(new Regex(pattern, RegexOptions.None, Patience));

    public async Task ExpectClosedAsync()
    {
        await Expect(List).ToBeHiddenAsync();
        await Expect(Field).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Null(await Field.GetAttributeAsync("aria-activedescendant"));
    }
}
