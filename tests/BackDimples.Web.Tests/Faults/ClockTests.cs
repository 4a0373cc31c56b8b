using BackDimples.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackDimples.Web.Tests.Faults;

/// <summary>A clock that jumps: over midnight, years ahead, and back.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task A_new_day_makes_a_new_snapshot_even_while_broken_content_waits()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 23, 59, 0, TimeSpan.Zero));
        await using var site = new LiveSite(services => services.AddSingleton<TimeProvider>(clock));
        await using var load = new RequestLoad(site.Client, ["/", "/faq", "/articles/feeding-a-starter", "/changes"]);
        Assert.Equal(new DateOnly(2026, 11, 21), site.Store.Current.Today);
        await MoveToAsync(site, clock, new DateTimeOffset(2026, 11, 22, 0, 1, 0, TimeSpan.Zero));

        site.Content.Edit("faq/does-rye-flour-rise-faster.md", "evidence: some", "evidence: sure");
        await PassAsync(clock, () => site.Store.IsDegraded, "the content is degraded");
        await MoveToAsync(site, clock, new DateTimeOffset(2030, 2, 28, 12, 0, 0, TimeSpan.Zero));
        Assert.True(site.Store.IsDegraded, "A new day mends nothing.");
        site.Content.Edit("faq/does-rye-flour-rise-faster.md", "evidence: sure", "evidence: some");
        await PassAsync(clock, () => !site.Store.IsDegraded, "the content is mended");
        await load.AssertNoFailureAsync();
    }

    [Fact]
    public async Task A_clock_set_back_before_all_content_leaves_the_last_good_content_up()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
        await using var site = new LiveSite(services => services.AddSingleton<TimeProvider>(clock));
        await using var load = new RequestLoad(site.Client, ["/", "/faq"]);
        clock.AdjustTime(DateTimeOffset.UnixEpoch);
        await PassAsync(clock, () => site.Store.IsDegraded || site.Store.Current.Today.Year == 1970, "the site has seen the clock");
        await load.GoOnAsync();
        clock.AdjustTime(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await PassAsync(clock, () => site.Store.Current.Today == new DateOnly(2026, 11, 23) && !site.Store.IsDegraded, "the clock is right and so is the content");
        await load.AssertNoFailureAsync();
    }

    private static async Task MoveToAsync(LiveSite site, FakeTimeProvider clock, DateTimeOffset now)
    {
        var before = site.Store.Current.Generation;
        clock.AdjustTime(now);
        await PassAsync(clock, () => site.Store.Current.Today == DateOnly.FromDateTime(now.Date), $"the snapshot is of {now:yyyy-MM-dd}");
        Assert.True(site.Store.Current.Generation > before);
    }

    // Seconds go by for the site until something is so; nobody waits for them.
    private static Task PassAsync(FakeTimeProvider clock, Func<bool> isSo, string what) => LiveSite.UntilAsync(() =>
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(isSo());
    }, what);
}
