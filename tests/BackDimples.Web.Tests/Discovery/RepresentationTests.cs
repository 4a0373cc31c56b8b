using System.Net;
using BackDimples.Web.Discovery;

namespace BackDimples.Web.Tests.Discovery;

public sealed class RepresentationTests
{
    public static TheoryData<string, string, string> Paths => new()
    {
        // path, page, form's own path for "/faq/b"
        { "/faq/a", "/faq/a", "/faq/b" },
        { "/faq/a.md", "/faq/a", "/faq/b.md" },
        { "/api/faq/a", "/faq/a", "/api/faq/b" },
        { "/embed/faq/a", "/faq/a", "/embed/faq/b" },
        { "/articles/a.md", "/articles/a", "/faq/b.md" },
        { "/embed/articles/a", "/embed/articles/a", "/faq/b" },
        { "/about.md", "/about.md", "/faq/b" },
        { "/api/search", "/api/search", "/faq/b" },
        { "/.md", "/.md", "/faq/b" },
        { "/", "/", "/faq/b" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Path_names_a_form_of_a_page(string path, string page, string other)
    {
        var form = Representation.Split(path, out var found);
        Assert.Equal((page, other), (found, form.Of("/faq/b")));
    }

    [Fact]
    public async Task Every_form_of_a_page_follows_its_alias_its_tombstone_and_its_spelling()
    {
        using var content = SiteContent.Copy(
            ("faq/do-they-cause-back-pain.md", text => text.Replace("evidence: some\n", "evidence: some\naliases: [back-pain]\n", StringComparison.Ordinal)),
            ("published.txt", text => text + "/faq/gone-for-good gone 2026-11-21 merged into faq/do-they-cause-back-pain\n"));
        await using var site = SiteFixture.With(("Site:ContentPath", content.Folder));
        foreach (var (prefix, suffix) in new[] { ("", ""), ("", ".md"), ("/api", ""), ("/embed", "") })
        {
            using var moved = await site.GetAsync($"{prefix}/faq/back-pain{suffix}");
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal($"{prefix}/faq/do-they-cause-back-pain{suffix}", moved.Headers.Location?.OriginalString);
            using var gone = await site.GetAsync($"{prefix}/faq/gone-for-good{suffix}");
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            using var spelled = await site.GetAsync($"{prefix.ToUpperInvariant()}/faq//Do-they-cause-back-pain{suffix}/");
            Assert.Equal(HttpStatusCode.PermanentRedirect, spelled.StatusCode);
            Assert.Equal($"{prefix}/faq/do-they-cause-back-pain{suffix}", spelled.Headers.Location?.OriginalString);
        }
    }
}
