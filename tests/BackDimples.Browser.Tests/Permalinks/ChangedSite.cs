using BackDimples.Web.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>A second site on a port of its own, from a copy of the content in which things have other names than they had.</summary>
public sealed class ChangedSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("content-");

    public ChangedSite()
    {
        var root = ContentLocator.Find(null);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder.FullName, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Edit("faq/do-they-cause-back-pain.md", "\npublished:", "\naliases: [do-dimples-hurt]\npublished:");
        Edit("articles/anatomy-of-back-dimples.md", "\npublished:", "\naliases: [the-anatomy]\nmoved: {the-rhomb: rhombus, pain-at-night: article:when-to-see-a-doctor#urgent}\npublished:");
        Edit("published.txt", "/about\n", "/about\n/faq/long-gone gone 2026-11-20 merged into faq/do-they-cause-back-pain\n");
        UseKestrel(0);
        StartServer();
    }

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Site:ContentPath"] = _folder.FullName,
            ["Site:WatchContent"] = "false",
            ["Site:SearchByMeaning"] = "false",
        }));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    private void Edit(string path, string old, string replacement)
    {
        var file = Path.Combine(_folder.FullName, path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
