using System.Net;
using BackDimples.Web.Tests.Live;
using FsCheck;
using FsCheck.Fluent;

namespace BackDimples.Web.Tests.Hostile;

/// <summary>What holds for every text that can be typed, not only for those in a table.</summary>
public sealed class PropertyTests : IAsyncDisposable
{
    private static readonly string[] Places = ["/search?q=", "/api/search?q=", "/api/suggest?q=", "/search?q=loaf&tag=", "/api/search?limit=", "/oembed?url=", "/evidence?level=", "/tags/starter?with="];
    private static readonly string[] Folders = ["/", "/faq/", "/articles/", "/tags/", "/sources/", "/api/faq/", "/embed/faq/"];

    private readonly LiveSite _site = new(("Site:SearchBurst", "1000000"));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void No_parameter_fails_or_comes_back_as_markup() =>
        Check(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Elements(Places).ToArbitrary(), (text, place) =>
            IsHarmless(place + Uri.EscapeDataString($"<zqx>{Whole(text.Get)}<zqx>"))));

    [Fact]
    public void No_path_fails_or_comes_back_as_markup() =>
        Check(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Elements(Folders).ToArbitrary(), (text, folder) =>
            IsHarmless(folder + Uri.EscapeDataString(Whole(text.Get)) + "%3Czqx%3E")));

    [Fact]
    public void No_bytes_in_a_query_or_path_fail() =>
        Check(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Elements((string[])[.. Places, .. Folders]).ToArbitrary(), (bytes, place) =>
            IsHarmless(place + string.Concat(bytes.Select(b => $"%{b:x2}")))));

    private static void Check(Property property) => Prop.Label(property, "harmless").Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120));

    // A lone surrogate has no bytes in UTF-8; the broken bytes have a property of their own.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private bool IsHarmless(string target)
    {
        var reply = RawExchange.SendAsync(_site.Address, TimeSpan.FromSeconds(30), TimeSpan.Zero, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").GetAwaiter().GetResult();
        return reply is { IsEnded: true, Status: >= 200 and < (int)HttpStatusCode.InternalServerError or (int)HttpStatusCode.NotImplemented }
            && !reply.All.Contains("<zqx", StringComparison.Ordinal);
    }
}
