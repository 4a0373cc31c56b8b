using System.Globalization;
using System.Text.Json;
using BackDimples.Content.Evidence;
using BackDimples.Content.Review;
using BackDimples.Content.Site;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Seo;

/// <summary>Dates, sources and evidence in words, for outputs that have no design to carry them.</summary>
public static class Wording
{
    /// <summary>A day as readers write it: 21 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as data: 2026-11-21.</summary>
    public static string IsoDay(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A day where a format asks for an instant (RFC 3339): its midnight in UTC.</summary>
    public static string Instant(DateOnly day) => IsoDay(day) + "T00:00:00Z";

    /// <summary>How sure an answer is: the label, the reason where there is one, and what the label means.</summary>
    public static string Evidence(SiteInfo site, Certainty level, string? note)
    {
        var wording = site.Evidence[level];
        return note is null ? $"{wording.Label}. {wording.Meaning}" : $"{wording.Label} ({note}). {wording.Meaning}";
    }

    /// <summary>The word by which authors and data name a value: <c>claim-example</c>.</summary>
    public static string DataWord<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Why a page changed, as a reader's word.</summary>
    public static string Change(ChangeKind kind) => kind switch
    {
        ChangeKind.Published => "Published",
        ChangeKind.Reviewed => "Reviewed",
        ChangeKind.Corrected => "Corrected",
        _ => "Evidence changed",
    };

    /// <summary>The heading above the sources that make the claim.</summary>
    public static string ClaimHeading(SiteInfo site, Certainty? level) => site.Evidence[level ?? Certainty.Unsupported].ClaimHeading;

    /// <summary>Who wrote a source, when, what it is called and where it stands, as one line of plain text.</summary>
    public static string Source(Source source)
    {
        var authors = string.Join(", ", source.Authors);
        var year = source.Year is { } known ? $"({known.ToString(CultureInfo.InvariantCulture)})" : "";
        var title = source.IsDescribed ? source.Title : $"“{source.Title}”";
        var head = $"{authors} {year}".Trim();
        var parts = new[] { head, title, source.Container ?? "" }.Where(p => p.Length > 0).Select(p => p.TrimEnd('.'));
        return string.Join(". ", parts) + ".";
    }

    /// <summary>How much of a source the editors have read.</summary>
    public static string Reading(SourceReading reading) => reading switch
    {
        SourceReading.FullPage => "read in full",
        SourceReading.Abstract => "abstract read",
        SourceReading.Excerpt => "excerpt read",
        _ => "as reported by others",
    };
}
