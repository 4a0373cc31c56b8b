using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using BackDimples.Content.Rendering;

namespace BackDimples.Browser.Tests.Access;

/// <summary>
/// What the first visit to an answer costs a reader: its HTML, style sheets and script as bytes on the wire. 14,336 bytes
/// (14 KiB) come with the first round trip of a new connection.
/// </summary>
public sealed partial class WeightTests(SiteFixture site)
{
    private const int FirstRoundTrip = 14_336;

    [Fact]
    public async Task Every_answer_comes_within_the_first_round_trip()
    {
        var weights = await WeighAsync("br");
        Assert.InRange(weights.Count, 80, site.Library.Faqs.Length);
        Assert.Empty(weights.Where(w => w.Value > FirstRoundTrip));
    }

    [Fact]
    public async Task With_gzip_alone_the_usual_answer_does()
    {
        var weights = await WeighAsync("gzip");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', weights.OrderBy(w => w.Value).Select(w => $"{w.Value} {w.Key}")));
        // A tenth more than a first round trip holds, for the usual answer.
        Assert.InRange(weights.Values.Order().ElementAt(weights.Count / 2), 0, FirstRoundTrip + 2_048);
        Assert.All(weights.Values, weight => Assert.InRange(weight, 0, FirstRoundTrip * 2));
    }

    private async Task<Dictionary<string, int>> WeighAsync(string coding)
    {
        await using var visit = await site.VisitAsync(); // skips where there is no browser
        using var client = new HttpClient { BaseAddress = site.Address };
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        // A drawing comes on top of the page's own weight.
        foreach (var path in site.Library.Faqs.Where(faq => faq.Body.Links.All(l => l.Kind != LinkKind.Figure)).Select(faq => faq.Path))
        {
            var html = Encoding.UTF8.GetString(await BytesAsync(client, path, ""));
            var weight = (await BytesAsync(client, path, coding)).Length;
            foreach (var file in Loaded().Matches(Waiting().Replace(html, "")).Select(match => match.Groups["file"].Value))
            {
                weight += files.TryGetValue(file, out var known) ? known : files[file] = Published(await BytesAsync(client, file, ""), coding);
            }

            weights.Add(path, weight);
        }

        // A style sheet, the script, and the one that runs before the first paint
        Assert.InRange(files.Count, 3, 5);
        return weights;
    }

    private static async Task<byte[]> BytesAsync(HttpClient client, string path, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (coding.Length > 0)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        Assert.Equal(coding, string.Join(',', response.Content.Headers.ContentEncoding));
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    // Files are compressed when the site is published; a build serves them in haste. This is what publishing does.
    private static int Published(byte[] file, string coding)
    {
        using var buffer = new MemoryStream();
        using (Stream stream = coding == "br" ? new BrotliStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true) : new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(file);
        }

        return (int)buffer.Length;
    }

    [GeneratedRegex("""<(?:link rel="stylesheet" href|script [^>]*?src)="(?<file>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Loaded();

    [GeneratedRegex("<template.*?</template>", RegexOptions.Singleline, 1000)]
    private static partial Regex Waiting();
}
