using System.Text.Json;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task Live_and_ready_answer_GET_and_HEAD_and_are_never_stored()
    {
        await using var site = new LiveSite();
        foreach (var path in new[] { "/healthz/live", "/healthz/ready" })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var request = new HttpRequestMessage(method, path);
                using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(200, (int)response.StatusCode);
                Assert.True(response.Headers.CacheControl?.NoStore);
            }
        }

        using var health = JsonDocument.Parse(await site.HealthAsync());
        Assert.Equal("ready", health.RootElement.GetProperty("status").GetString());
        Assert.Equal(1, health.RootElement.GetProperty("generation").GetInt32());
        Assert.True(health.RootElement.GetProperty("answers").GetInt32() > 0);
        Assert.Empty(health.RootElement.GetProperty("causes").EnumerateArray());
    }
}
