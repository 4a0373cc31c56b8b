using System.Buffers.Binary;
using System.Text;
using Microsoft.Playwright;

namespace BackDimples.Browser.Tests.Access;

/// <summary>Pictures for people to look at, in <c>TestResults/screenshots</c>: each page in three widths, light and dark, and as it is printed.</summary>
public sealed class ScreenshotTests(SiteFixture site)
{
    /// <summary>The tallest picture, in pixels: beyond it Chromium repeats what it has painted.</summary>
    private const int Tallest = 16_000;

    private static readonly string[] Names = ["home", "all answers", "answer", "article", "results", "tag", "glossary", "sources"];

    private static readonly string Folder = Directory.CreateDirectory(Repository.PathOf("TestResults", "screenshots")).FullName;

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Each_page_has_its_picture(int width, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        foreach (var name in Names)
        {
            await visit.Page.GotoAsync(PageKinds.Named(site, name).Address);
            var height = Math.Min(Tallest, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            var path = PathOf(name, $"{width}-{scheme.ToString().ToLowerInvariant()}.png");
            var picture = await visit.Page.ScreenshotAsync(new() { Path = path, FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = height } });
            Assert.Equal((name, width, height), (name, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
            Assert.True(new FileInfo(path).Length == picture.Length, path);
            // A picture of one colour takes less than a hundredth of a byte for each pixel.
            Assert.InRange(picture.Length, width * height / 30, int.MaxValue);
        }
    }

    [Fact]
    public async Task Each_page_has_its_print()
    {
        await using var visit = await site.VisitAsync();
        foreach (var name in Names)
        {
            await visit.Page.GotoAsync(PageKinds.Named(site, name).Address);
            var print = await visit.Page.PdfAsync(new() { Path = PathOf(name, "print.pdf"), Format = "A4" });
            var text = Encoding.Latin1.GetString(print);
            Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
            Assert.Contains("/Font", text, StringComparison.Ordinal);
            Assert.InRange(print.Length, 10_000, 20_000_000);
        }
    }

    private static string PathOf(string name, string rest) => Path.Combine(Folder, $"{name.Replace(' ', '-')}-{rest}");
}
