namespace BackDimples.Web.Tests;

/// <summary>A clock whose day never changes; timers and timestamps run on.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;
}
