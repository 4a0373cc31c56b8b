using System.Text.RegularExpressions;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;

namespace BackDimples.Site.Tests;

/// <summary>
/// The promise of the ledger, kept for each page, term, source, tag and heading that is really published: none can go,
/// or get another name, without the check saying so, and saying how to keep its address alive.
/// </summary>
public sealed partial class PublishedContentTests
{
    private static readonly DateOnly Today = SiteContent.NewestDay;

    private static readonly Dictionary<string, string> Files = new(SiteContent.Files, StringComparer.Ordinal);

    /// <summary>The content as it is; the runs below parse only what they change.</summary>
    private static readonly ContentLoadResult Whole = ContentLoader.Load(ContentTree.FromFiles(Files), Today);

    private static readonly string[] Ledger = Files[ContentLoader.LedgerPath].Split('\n');

    public static TheoryData<string> PageFolders { get; } = ["articles", "faq"];

    [Theory]
    [MemberData(nameof(PageFolders))]
    public void Each_page_that_is_deleted_is_missed_with_all_its_headings_and_the_line_for_its_tombstone(string folder)
    {
        foreach (var file in Pages(folder))
        {
            var result = Load((file, null));
            Assert.Null(result.Library);
            foreach (var address in LedgerOf(file))
            {
                Assert.Contains($"change this line to '{address} gone {Today:yyyy-MM-dd} why and where to look'", Missed(result, address).Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageFolders))]
    public void Each_page_that_is_renamed_is_missed_with_the_alias_for_the_new_file_and_the_new_line_for_the_ledger(string folder)
    {
        foreach (var file in Pages(folder))
        {
            var renamed = file.Replace(".md", "-again.md", StringComparison.Ordinal);
            var result = Load((file, null), (renamed, Files[file]));
            Assert.Null(result.Library);
            var message = Missed(result, AddressOf(file)).Message;
            Assert.Contains($"add 'aliases: [{Path.GetFileNameWithoutExtension(file)}]' to content/{renamed};", message, StringComparison.Ordinal);
            Assert.Contains(result.DiagnosticsForCheck(), d => d.IsError && d.Code == ContentErrors.LedgerLineNew.Code
                && d.Message.StartsWith(AddressOf(renamed) + " is not in published.txt yet. Add this line", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_heading_that_is_renamed_is_missed_with_the_entry_that_moves_it()
    {
        var headings = Ledger.Where(l => l.StartsWith("/articles/", StringComparison.Ordinal) && l.Contains('#', StringComparison.Ordinal)).Select(l => l.Split('#')).ToList();
        Assert.NotEmpty(headings);
        foreach (var page in headings.GroupBy(h => h[0], h => h[1], StringComparer.Ordinal))
        {
            var file = page.Key[1..] + ".md";
            var result = Load((file, HeadingId().Replace(Files[file], "{#${id}-again}")));
            Assert.All(page, id => Assert.Contains($"Add 'moved: {{{id}: {id}-again}}' to content/{file}", Missed(result, $"{page.Key}#{id}").Message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("glossary.yml", "/glossary#")]
    [InlineData("sources.yml", "/sources/")]
    [InlineData("tags.yml", "/tags/")]
    public void Each_term_source_and_tag_that_is_gone_is_missed_with_the_line_for_its_tombstone(string file, string prefix)
    {
        var published = Ledger.Where(l => l.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(published);
        var result = Load((file, Key().Replace(Files[file], "${key}-again:")));
        Assert.Null(result.Library);
        Assert.All(published, address =>
            Assert.Contains($"hange this line to '{address} gone {Today:yyyy-MM-dd} why and where to look'", Missed(result, address).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("faq/do-they-cause-back-pain.md")]
    [InlineData("faq/why-dimples-of-venus.md")]
    [InlineData("articles/when-to-see-a-doctor.md")]
    public void A_renamed_page_passes_once_what_the_check_says_is_done(string file)
    {
        var renamed = file.Replace(".md", "-again.md", StringComparison.Ordinal);
        var links = Linking(file, Path.GetFileNameWithoutExtension(file)).ToList();
        var told = Load([(file, null), (renamed, Files[file]), .. links]);
        var advice = Advice().Match(Missed(told, AddressOf(file)).Message);
        Assert.Equal($"content/{renamed}", advice.Groups["file"].Value);
        var page = Files[file].Replace("\npublished:", $"\n{advice.Groups["entry"].Value}\npublished:", StringComparison.Ordinal);
        var ledger = Files[ContentLoader.LedgerPath] + string.Join('\n', told.NewAddresses) + "\n";
        AssertPasses(Load([(file, null), (renamed, page), (ContentLoader.LedgerPath, ledger), .. links]));
    }

    [Fact]
    public void A_deleted_page_that_nothing_links_to_passes_with_the_tombstone_that_the_check_writes_out()
    {
        // A new page, for nearly all of the real ones are linked to.
        const string File = "faq/a-page-of-yesterday.md";
        var page = Files["faq/do-they-cause-back-pain.md"].Replace("question: ", "question: Yesterday, ", StringComparison.Ordinal).Replace("question: Yesterday, \"", "question: \"Yesterday, ", StringComparison.Ordinal);
        var published = Files[ContentLoader.LedgerPath] + AddressOf(File) + "\n";
        AssertPasses(Load((File, page), (ContentLoader.LedgerPath, published)));
        var told = Load((ContentLoader.LedgerPath, published));
        var line = Tombstone().Match(Assert.Single(told.DiagnosticsForCheck(), d => d.IsError).Message).Groups["line"].Value;
        AssertPasses(Load((ContentLoader.LedgerPath, Files[ContentLoader.LedgerPath] + line + "\n")));
    }

    private static void AssertPasses(ContentLoadResult result)
    {
        Assert.DoesNotContain(result.DiagnosticsForCheck(), d => d.IsError);
        Assert.NotNull(result.Library);
    }

    private static ContentLoadResult Load(params IEnumerable<(string Path, string? Text)> changes)
    {
        var files = new Dictionary<string, string>(Files, StringComparer.Ordinal);
        foreach (var (path, text) in changes)
        {
            files.Remove(path);
            if (text is not null)
            {
                files.Add(path, text);
            }
        }

        return ContentLoader.Load(ContentTree.FromFiles(files), Today, Whole);
    }

    /// <summary>The error about a lost address, which stands at its own line of the ledger.</summary>
    private static Diagnostic Missed(ContentLoadResult result, string address) => Assert.Single(result.Diagnostics, d =>
        d.IsError && d.Code == ContentErrors.LedgerLineLost.Code && d.Location.File == "content/published.txt"
        && d.Location.Line == Array.IndexOf(Ledger, address) + 1 && d.Message.StartsWith(address + " was published and is gone.", StringComparison.Ordinal));

    private static List<string> Pages(string folder)
    {
        var pages = Files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        return pages;
    }

    private static string AddressOf(string file) => "/" + file[..^".md".Length];

    private static IEnumerable<string> LedgerOf(string file) =>
        Ledger.Where(l => l == AddressOf(file) || l.StartsWith(AddressOf(file) + "#", StringComparison.Ordinal)).DefaultIfEmpty(AddressOf(file));

    /// <summary>The other files that name a page, with its new name: links break by themselves, and are not the ledger's matter.</summary>
    private static IEnumerable<(string Path, string? Text)> Linking(string file, string id) => Files
        .Where(f => f.Key != file && f.Key != ContentLoader.LedgerPath && f.Value.Contains(id, StringComparison.Ordinal))
        .Select(f => (f.Key, (string?)Regex.Replace(f.Value, $@"(?<![a-z0-9-]){id}(?![a-z0-9-])", id + "-again", RegexOptions.None, TimeSpan.FromSeconds(1))));

    [GeneratedRegex(@"\{#(?<id>[a-z0-9-]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingId();

    [GeneratedRegex("^(?<key>[a-z0-9-]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"add '(?<entry>aliases: \[[^\]]+\])' to (?<file>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Advice();

    [GeneratedRegex("change this line to '(?<line>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tombstone();
}
