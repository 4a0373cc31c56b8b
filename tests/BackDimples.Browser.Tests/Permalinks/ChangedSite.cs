using BackDimples.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BackDimples.Browser.Tests.Permalinks;

/// <summary>A second site on a port of its own, with a changed copy of the content.</summary>
internal sealed class ChangedSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("content-");

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <param name="edits">A file's path within the content, and its new text from the old.</param>
    public static ChangedSite Start(params (string Path, Func<string, string> Edit)[] edits)
    {
        var site = new ChangedSite();
        var root = ContentLocator.Find(null);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(site._folder.FullName, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var (path, edit) in edits)
        {
            var file = Path.Combine(site._folder.FullName, path);
            var old = File.ReadAllText(file);
            File.WriteAllText(file, edit(old));
            Assert.NotEqual(old, File.ReadAllText(file));
        }

        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

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
        }));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
