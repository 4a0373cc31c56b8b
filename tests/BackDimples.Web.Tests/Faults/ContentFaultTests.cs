using System.Text;
using BackDimples.Web.Tests.Live;
using Serilog.Events;

namespace BackDimples.Web.Tests.Faults;

/// <summary>An author's slips while readers go on reading: every request is answered with 200 throughout.</summary>
public sealed class ContentFaultTests
{
    private const string Answer = "faq/does-rye-flour-rise-faster.md";
    private const string Page = "/faq/does-rye-flour-rise-faster";
    private const string Sentence = "The trial was small, and it did not bake any bread.";

    private static readonly string[] Paths = ["/", "/faq", Page, "/articles/feeding-a-starter", "/search?q=starter", "/api/search?q=rye", "/sitemap.xml", "/feed.xml"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_file_keeps_the_last_good_content_and_mending_it_is_enough()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var whole = site.Content.Read(Answer);
        site.Content.Write(Answer, whole.Replace("evidence: some", "evidence: sure", StringComparison.Ordinal));
        await DegradedAsync(site, "does-rye-flour-rise-faster.md(");
        Assert.Contains(site.Log.All, l => l is { Event: "ContentError", Level: LogEventLevel.Error } && l.Text.Contains("does-rye-flour-rise-faster.md(", StringComparison.Ordinal));
        Assert.Contains(site.Log.All, l => l.Event == "ContentKept");
        await load.GoOnAsync();
        site.Content.Write(Answer, whole.Replace(Sentence, "Mended and live.", StringComparison.Ordinal));
        await site.UntilShowsAsync(Page, "Mended and live.");
        await ReadyAsync(site);
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task A_save_in_two_halves_ends_with_the_whole_file()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var bytes = Encoding.UTF8.GetBytes(site.Content.Read(Answer).Replace(Sentence, "Written in two halves.", StringComparison.Ordinal));
        await using (var file = new FileStream(site.Content.PathOf(Answer), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            // The first half ends inside the front matter: nobody could take it for a page.
            await file.WriteAsync(bytes.AsMemory(0, 120), Cancellation);
            await file.FlushAsync(Cancellation);
            await DegradedAsync(site, "does-rye-flour-rise-faster.md(");
            await file.WriteAsync(bytes.AsMemory(120), Cancellation);
        }

        await site.UntilShowsAsync(Page, "Written in two halves.");
        await ReadyAsync(site);
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task Editors_leave_drafts_backups_and_swap_files_that_nobody_reads()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var folder = Path.GetDirectoryName(site.Content.PathOf(Answer))!;
        foreach (var litter in new[] { ".does-rye-flour-rise-faster.md.swp", "does-rye-flour-rise-faster.md~", "4913", "#does-rye-flour-rise-faster.md#", "_draft.md", ".#lock.md", "note.bak" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, litter), "\0half a thought", Cancellation);
        }

        // Saved as most editors do: written beside, then moved over.
        var draft = Path.Combine(folder, ".draft.tmp");
        await File.WriteAllTextAsync(draft, site.Content.Read(Answer).Replace(Sentence, "Saved by a move.", StringComparison.Ordinal), Cancellation);
        File.Move(draft, site.Content.PathOf(Answer), overwrite: true);
        await site.UntilShowsAsync(Page, "Saved by a move.");
        await ReadyAsync(site);
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task A_file_that_is_renamed_and_named_back_is_the_same_page_again()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, ["/", "/articles/feeding-a-starter", "/search?q=starter"]);
        var away = site.Content.PathOf("faq/another-name-for-rye.md");
        File.Move(site.Content.PathOf(Answer), away);
        await LiveSite.UntilAsync(() => Gone(site), "the renamed page has left its old address, or the content is degraded");
        await load.GoOnAsync();
        File.Move(away, site.Content.PathOf(Answer));
        await site.UntilShowsAsync(Page, Sentence);
        await ReadyAsync(site);
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task A_deleted_file_that_others_refer_to_degrades_and_its_return_mends()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var tags = site.Content.Read("tags.yml");
        File.Delete(site.Content.PathOf("tags.yml"));
        await DegradedAsync(site, "tags.yml");
        await load.GoOnAsync();
        site.Content.Write("tags.yml", tags);
        await ReadyAsync(site);
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task The_whole_folder_may_vanish_and_come_back_changed()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var away = site.Content.Folder + "-away";
        Directory.Move(site.Content.Folder, away);
        await DegradedAsync(site, "cannot be read");
        await load.GoOnAsync();
        Directory.Move(away, site.Content.Folder);
        site.Content.Edit(Answer, Sentence, "Back from far away.");
        await site.UntilShowsAsync(Page, "Back from far away.");
        await ReadyAsync(site);

        // The watcher that came with the new folder hears the next change too.
        site.Content.Edit(Answer, "Back from far away.", "And heard again.");
        await site.UntilShowsAsync(Page, "And heard again.");
        Assert.Single(site.Log.All, l => l.Event == "ContentFolderUnreadable");
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task An_unreadable_file_and_a_link_to_nowhere_are_causes_that_health_names()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var path = site.Content.PathOf(Answer);
        var whole = site.Content.Read(Answer);
        File.Delete(path);
        File.CreateSymbolicLink(path, site.Content.PathOf("faq/nowhere.md"));
        await DegradedAsync(site, "does-rye-flour-rise-faster.md");

        // A link out of the folder is not followed either, wherever it leads.
        File.Delete(path);
        File.CreateSymbolicLink(path, "/etc/passwd");
        await load.GoOnAsync();
        await DegradedAsync(site, "does-rye-flour-rise-faster.md");
        // A link to itself cannot be opened by anybody, not even by root.
        File.Delete(path);
        File.CreateSymbolicLink(path, path);
        await load.GoOnAsync();
        await DegradedAsync(site, "does-rye-flour-rise-faster.md");
        File.Delete(path);
        site.Content.Write(Answer, whole);
        await ReadyAsync(site);
        if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            await DegradedAsync(site, "does-rye-flour-rise-faster.md");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await ReadyAsync(site);
        }

        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_a_file_without_end_change_nothing_for_readers()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var whole = site.Content.Read(Answer);
        foreach (var junk in new[] { [0xff, 0xfe, 0x00, 0xd8], new byte[5 * 1024 * 1024], Encoding.UTF8.GetBytes("---\n" + new string('[', 20_000)), Encoding.UTF8.GetBytes(whole + new string('>', 20_000)), [] })
        {
            await File.WriteAllBytesAsync(site.Content.PathOf(Answer), junk, Cancellation);
            await DegradedAsync(site, "does-rye-flour-rise-faster.md(");
            await load.GoOnAsync(10);
            site.Content.Write(Answer, whole);
            await ReadyAsync(site);
        }

        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task A_change_of_equal_size_and_time_goes_live()
    {
        await using var site = new LiveSite();
        var path = site.Content.PathOf(Answer);
        var written = File.GetLastWriteTimeUtc(path);
        site.Content.Edit(Answer, Sentence, "the trial was small, and it did not bake any bread.");
        File.SetLastWriteTimeUtc(path, written);
        await site.UntilShowsAsync(Page, "the trial was small, and it did not bake any bread.");
    }

    [Fact]
    public async Task A_pipe_in_the_folder_is_an_empty_file_that_nobody_waits_for()
    {
        await using var site = new LiveSite();
        await using var load = new RequestLoad(site.Client, Paths);
        var path = site.Content.PathOf("faq/endless.md");
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", [path]))
        {
            await pipe.WaitForExitAsync(Cancellation);
        }

        await DegradedAsync(site, "endless.md(");
        File.Delete(path);
        await ReadyAsync(site);
        await load.AssertNoFailureAsync();
    }

    private static async Task<bool> Gone(LiveSite site)
    {
        using var page = await site.Client.GetAsync(Page, Cancellation);
        return !page.IsSuccessStatusCode || (await site.HealthAsync()).Contains("\"degraded\"", StringComparison.Ordinal);
    }

    private static Task DegradedAsync(LiveSite site, string cause) => LiveSite.UntilAsync(async () =>
    {
        var health = await site.HealthAsync();
        return health.Contains("\"status\":\"degraded\"", StringComparison.Ordinal) && health.Contains(cause, StringComparison.Ordinal);
    }, $"/healthz/ready says degraded because of '{cause}'");

    private static Task ReadyAsync(LiveSite site) => LiveSite.UntilAsync(
        async () => (await site.HealthAsync()).Contains("\"status\":\"ready\"", StringComparison.Ordinal), "/healthz/ready says ready");
}
