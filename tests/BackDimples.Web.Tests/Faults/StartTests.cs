using System.Net;
using System.Net.Sockets;
using BackDimples.Web.Tests.Live;

namespace BackDimples.Web.Tests.Faults;

/// <summary>What stops the built program from starting is said in words, with an exit code, and writes nothing.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData(1, "Site:SearchBurst", "--Site:SearchBurst=many")]
    [InlineData(1, "Site:SearchBurst must be between 1 and 1000000", "--Site:SearchBurst=0")]
    [InlineData(1, "Did you mean 'SearchBurst'?", "--Site:SerchBurst=5")]
    [InlineData(1, "Site:BaseUrl must be an address without a path", "--Site:BaseUrl=https://a:b:c")]
    [InlineData(1, "Site:BaseUrl must be an address without a path", "--Site:BaseUrl=https://example.org/path")]
    [InlineData(1, "Site:OtlpEndpoint must be an address", "--Site:OtlpEndpoint=collector")]
    [InlineData(1, "Site:KnownProxies holds 'everybody'", "--Site:KnownProxies:0=everybody")]
    [InlineData(1, "Site:LogSuccessShare must be between 0 and 1", "--Site:LogSuccessShare=2")]
    [InlineData(1, "there is no folder '/nowhere/at/all'", "--Site:ContentPath=/nowhere/at/all")]
    [InlineData(1, "Invalid url: 'nonsense'", "--urls=nonsense")]
    [InlineData(1, "beyond 65535", "--urls=http://127.0.0.1:99999")]
    [InlineData(1, "names the host 'nohost.invalid'", "--urls=http://nohost.invalid:5080")]
    [InlineData(1, "names the host 'nohost.invalid'", "--Kestrel:Endpoints:Web:Url=http://nohost.invalid:5080")]
    [InlineData(1, "is neither http nor https", "--urls=ftp://127.0.0.1:5080")]
    [InlineData(1, "has a path", "--urls=http://127.0.0.1:5080/path")]
    [InlineData(1, "The site cannot listen", "--urls=https://127.0.0.1:0")]
    [InlineData(1, "The certificate cannot be read", "--Kestrel:Endpoints:Web:Url=https://127.0.0.1:0", "--Kestrel:Endpoints:Web:Certificate:Path=/proc/self/maps")]
    [InlineData(2, "'serv' is not a verb", "serv")]
    [InlineData(2, "Did you mean '--urls'?", "--url=http://127.0.0.1:5080")]
    [InlineData(2, "'--urls' needs a value", "--urls")]
    public async Task Wrong_settings_and_arguments_are_named(int exitCode, string words, params string[] arguments)
    {
        using var corpus = new Corpus();
        string[] content = arguments[0].Contains("ContentPath", StringComparison.Ordinal) || exitCode == 2 ? [] : [$"--Site:ContentPath={corpus.Folder}"];
        using var site = new SiteProcess([.. arguments, .. content]);
        Assert.Equal(exitCode, await site.ExitCodeAsync());
        Assert.Contains(words, site.Errors, StringComparison.Ordinal);
        Assert.Single(site.Errors.Trim().Split('\n'));
        AssertNoStackTrace(site);
    }

    [Fact]
    public async Task Broken_content_prints_every_diagnostic()
    {
        using var corpus = new Corpus();
        corpus.Edit("faq/does-rye-flour-rise-faster.md", "evidence: some", "evidence: sure");
        corpus.Edit("faq/how-long-does-a-loaf-keep.md", "question:", "qestion:");
        corpus.Edit("articles/feeding-a-starter.md", "published:", "publishd:");
        using var site = new SiteProcess($"--Site:ContentPath={corpus.Folder}");
        Assert.Equal(1, await site.ExitCodeAsync());
        foreach (var file in new[] { "does-rye-flour-rise-faster.md(", "how-long-does-a-loaf-keep.md(", "feeding-a-starter.md(" })
        {
            Assert.Contains(file, site.Errors, StringComparison.Ordinal);
        }

        Assert.Contains("the site does not start", site.Errors, StringComparison.Ordinal);
        AssertNoStackTrace(site);
    }

    [Fact]
    public async Task An_empty_folder_is_not_served()
    {
        var folder = Directory.CreateTempSubdirectory("empty-");
        using var site = new SiteProcess($"--Site:ContentPath={folder.FullName}");
        Assert.Equal(1, await site.ExitCodeAsync());
        Assert.Contains("site.yml", site.Errors, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        AssertNoStackTrace(site);
        folder.Delete();
    }

    [Fact]
    public async Task A_port_in_use_says_what_to_do()
    {
        using var corpus = new Corpus();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var site = new SiteProcess($"--Site:ContentPath={corpus.Folder}", $"--urls=http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Equal(1, await site.ExitCodeAsync());
        Assert.Contains("address already in use. Stop the other program, or choose another address with --urls", site.Errors, StringComparison.Ordinal);
        AssertNoStackTrace(site);
    }

    private static void AssertNoStackTrace(SiteProcess site)
    {
        Assert.DoesNotContain("   at ", site.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", site.Errors, StringComparison.Ordinal);
    }
}
