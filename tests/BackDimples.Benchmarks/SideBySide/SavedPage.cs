using System.IO.Compression;
using BackDimples.Web.Caching;

namespace BackDimples.Benchmarks.SideBySide;

/// <summary>One page of the running site, as it goes over the wire, so that other servers can send the very same bytes.</summary>
internal sealed record SavedPage(byte[] Html, byte[] Gzip, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    public static async Task<SavedPage> FetchAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var gzip = await response.Content.ReadAsByteArrayAsync();
        using var unpacked = new MemoryStream();
        await using (var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress))
        {
            await stream.CopyToAsync(unpacked);
        }

        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(h => h.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
            .Select(h => KeyValuePair.Create(h.Key, string.Join(", ", h.Value))).ToList();
        return new SavedPage(unpacked.ToArray(), gzip, headers);
    }
}
