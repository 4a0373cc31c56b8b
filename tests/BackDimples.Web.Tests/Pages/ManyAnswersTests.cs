using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using BackDimples.Content.Permalinks;

namespace BackDimples.Web.Tests.Pages;

/// <summary>A corpus that has grown: the pages stay light, and every answer can still be landed on.</summary>
public sealed class ManyAnswersTests
{
    [Fact]
    public async Task Up_to_150_answers_each_opens_in_place()
    {
        await using var site = Grown(150, out var content);
        using var _ = content;
        var html = await TextAsync(site, SitePaths.Faqs);
        var page = SiteFixture.ParseHtml(html);
        Assert.Equal(site.Library.Faqs.Length, page.QuerySelectorAll(".whole details").Length);
        Assert.InRange(page.All.Length, 0, 6000);
        Assert.InRange(Compressed(html), 0, 60_000);
    }

    [Fact]
    public async Task At_2000_answers_no_page_is_heavy_and_every_answer_is_on_the_page_of_all()
    {
        await using var site = Grown(2000, out var content);
        using var _ = content;
        foreach (var path in SitePaths.Standing.Append(site.Library.Tags[0].Path).Append("/evidence?level=some").Append(site.Library.Faqs[0].Path))
        {
            var html = await TextAsync(site, path);
            var page = SiteFixture.ParseHtml(html);
            var isAll = path == SitePaths.Faqs;
            Assert.True(html.Length < (isAll ? 1_000_000 : 300_000), $"{path} has {html.Length} bytes.");
            Assert.True(page.All.Length < (isAll ? 20_000 : 3_000), $"{path} has {page.All.Length} elements.");
            if (isAll)
            {
                Assert.All(site.Library.Faqs, faq => Assert.NotNull(page.GetElementById(faq.Id)));
            }
        }
    }

    private static SiteFixture Grown(int answers, out SiteContent content)
    {
        content = SiteContent.Copy();
        var folder = Path.Combine(content.Folder, "faq");
        var model = Directory.EnumerateFiles(folder).Select(File.ReadAllText).First(text => text.Contains("evidence: some", StringComparison.Ordinal));
        model = Regex.Replace(model, @"^(also_asked|aliases):.*\n(  - .*\n)*", "", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var ledger = new StringBuilder();
        for (var i = Directory.EnumerateFiles(folder).Count(); i < answers; i++)
        {
            var question = $"question: Is this the question of number {i}?";
            File.WriteAllText(Path.Combine(folder, $"question-{i}.md"), Regex.Replace(model, "^question:.*$", question, RegexOptions.Multiline, TimeSpan.FromSeconds(1)));
            ledger.Append("/faq/question-").Append(i).Append('\n');
        }

        File.AppendAllText(Path.Combine(content.Folder, "published.txt"), ledger.ToString());
        return SiteFixture.With(("Site:ContentPath", content.Folder));
    }

    private static async Task<string> TextAsync(SiteFixture site, string path)
    {
        using var response = await site.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static long Compressed(string html)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(html));
        }

        return buffer.Length;
    }
}
