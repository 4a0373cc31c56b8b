using System.Text.Json;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Search;

/// <summary>The search by meaning, from the model that the build made to the answer of the API.</summary>
public sealed class MeaningTests
{
    [Fact]
    public async Task What_shares_no_word_with_its_answer_is_found_once_the_vectors_are_ready()
    {
        const string Query = "/api/search?q=temperature+of+the+stove";
        await using var words = new LiveSite();
        Assert.NotEqual(Expected, await FirstAsync(words, Query));

        await using var site = new LiveSite(("Site:SearchByMeaning", "true"));
        await LiveSite.UntilAsync(async () => (await site.HealthAsync()).Contains("\"search\":\"meaning\"", StringComparison.Ordinal), "the vectors are ready");
        Assert.Equal(Expected, await FirstAsync(site, Query));
        Assert.Equal(await TotalAsync(site, Query), await TotalAsync(site, Query + "&offset=100000"));
    }

    private const string Expected = "faq/what-oven-heat-suits-a-loaf";

    private static async Task<int> TotalAsync(LiveSite site, string query)
    {
        using var answer = JsonDocument.Parse(await site.Client.GetStringAsync(query, TestContext.Current.CancellationToken));
        return answer.RootElement.GetProperty("total").GetInt32();
    }

    private static async Task<string?> FirstAsync(LiveSite site, string query)
    {
        using var answer = JsonDocument.Parse(await site.Client.GetStringAsync(query, TestContext.Current.CancellationToken));
        return answer.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()).FirstOrDefault();
    }
}
