using System.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Parsing;
using BackDimples.Web.Caching;
using BackDimples.Web.Commands;
using BackDimples.Web.Hosting;
using BackDimples.Web.Tests.Live;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackDimples.Web.Tests.Operations;

/// <summary>What a start does beside the reading of the content.</summary>
public sealed class EarlyStartTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_site_of_the_rehearsal_is_sound() =>
        Assert.Empty(Rehearsal.Content(SiteFixture.Today).Diagnostics.Where(d => d.IsError));

    [Fact]
    public async Task The_rehearsal_renders_its_pages_and_leaves_nothing_behind()
    {
        var before = await site.GetTextAsync("/");
        var never = new TaskCompletionSource();
        Assert.Equal(3, await site.Services.GetRequiredService<Rehearsal>().RunAsync(never.Task));
        Assert.Equal(before, await site.GetTextAsync("/"));
        using var made = await site.GetAsync("/faq/first");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, made.StatusCode);
    }

    [Fact]
    public async Task The_rehearsal_ends_when_the_content_is_there() =>
        Assert.Equal(0, await site.Services.GetRequiredService<Rehearsal>().RunAsync(Task.CompletedTask));

    [Fact]
    public async Task A_start_says_nothing_worse_than_what_it_does()
    {
        using var corpus = new Corpus();
        using var process = new SiteProcess($"--Site:ContentPath={corpus.Folder}", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Debug");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        Assert.Contains("</html>", await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain(process.Events, e => e.GetProperty("Level").GetString() is "Warning" or "Error" or "Fatal");
        Assert.DoesNotContain("RehearsalFailed", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_told_to_stop_while_it_reads_ends_with_0_and_without_a_word()
    {
        using var corpus = new Corpus();
        using (var pipe = Process.Start("mkfifo", [Path.Combine(corpus.Folder, "faq", "endless.md")]))
        {
            await pipe.WaitForExitAsync(Cancellation);
        }

        using var process = new SiteProcess($"--Site:ContentPath={corpus.Folder}", "--urls=http://127.0.0.1:0");
        await Task.Delay(TimeSpan.FromSeconds(2), Cancellation); // by then the host is put together, and waits
        Assert.Equal("", process.Output.Trim());
        process.Signal("TERM");
        Assert.Equal(0, await process.ExitCodeAsync());
        Assert.Equal("", process.Errors.Trim());
    }

    [Fact]
    public void Early_content_is_taken_once_and_only_for_its_folder_and_day()
    {
        using var corpus = new Corpus();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Site:ContentPath", corpus.Folder)]).Build();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var early = EarlyContent.Begin(configuration);
        Assert.NotNull(early.Take(corpus.Folder, today)?.Library);
        Assert.Null(early.Take(corpus.Folder, today));
        Assert.Null(EarlyContent.Begin(configuration).Take(corpus.Folder + "x", today));
        Assert.Null(EarlyContent.Begin(configuration).Take(corpus.Folder, today.AddDays(-1)));
    }

    [Fact]
    public void Early_content_that_cannot_be_read_is_left_to_whoever_reports_it()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Site:ContentPath", missing)]).Build();
        Assert.Null(EarlyContent.Begin(configuration).Take(missing, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)));
    }

    [Fact]
    public void On_a_huge_site_the_lists_of_everything_are_not_made_unasked()
    {
        Assert.Contains("/faq", CacheKey.Likely(Library(10)));
        var huge = CacheKey.Likely(Library(1001)).ToList();
        Assert.DoesNotContain("/faq", huge);
        Assert.DoesNotContain("/evidence", huge);
        Assert.Contains("/", huge);
        Assert.Contains("/faq/q-1000", huge);
    }

    private static ContentLibrary Library(int answers)
    {
        var rehearsed = Rehearsal.Content(SiteFixture.Today).Tree.Files.Select(f => KeyValuePair.Create(f.Path, f.Bytes.ToArray()));
        var more = Enumerable.Range(0, answers).Select(i => KeyValuePair.Create($"faq/q-{i}.md", System.Text.Encoding.UTF8.GetBytes(Skeleton.Faq($"What is asked here as number {i}?", SiteFixture.Today, "any"))));
        return ContentLoader.Load(ContentTree.FromBytes(rehearsed.Concat(more)), SiteFixture.Today).Library!;
    }
}
