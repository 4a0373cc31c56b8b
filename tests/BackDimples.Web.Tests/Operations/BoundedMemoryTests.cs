using System.Globalization;
using BackDimples.Web.Caching;
using BackDimples.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace BackDimples.Web.Tests.Operations;

public sealed class BoundedMemoryTests
{
    [Fact]
    public async Task Made_up_addresses_and_parameters_are_not_kept()
    {
        await using var site = new LiveSite(("Site:SearchBurst", "1000000"));
        foreach (var path in new[] { "/", "/faq", "/evidence", "/tags/starter" })
        {
            using var first = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        }

        var cache = site.Services.GetRequiredService<PageCache>();
        var (count, size) = (cache.Count, cache.Size);
        for (var i = 0; i < 500; i++)
        {
            var made = i.ToString(CultureInfo.InvariantCulture);
            foreach (var path in new[] { $"/?a={made}", $"/faq?{made}", $"/evidence?level={made}", $"/tags/starter?with={made}", $"/no/such/{made}", $"/search?q={made}" })
            {
                using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(count, cache.Count);
        Assert.Equal(size, cache.Size);
    }

    [Fact]
    public async Task Kept_pages_stay_within_their_memory()
    {
        await using var site = new LiveSite(("Site:PageCacheMegabytes", "1"));
        var template = site.Content.Read("faq/does-rye-flour-rise-faster.md").Replace("also_asked: [should I use rye in my levain]\n", "", StringComparison.Ordinal);
        for (var i = 0; i < 300; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            site.Content.Write($"faq/answer-{number}.md", template.Replace("Does rye flour make a starter rise faster?", $"Is this answer {number}?", StringComparison.Ordinal));
        }

        await site.UntilShowsAsync("/faq", "Is this answer 299?");
        var cache = site.Services.GetRequiredService<PageCache>();
        for (var i = 0; i < 300; i++)
        {
            using var response = await site.Client.GetAsync($"/faq/answer-{i.ToString(CultureInfo.InvariantCulture)}", TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode);
            Assert.True(cache.Size <= 1024 * 1024, $"{cache.Size} bytes");
        }
    }
}
