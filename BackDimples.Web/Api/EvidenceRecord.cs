using System.ComponentModel;
using BackDimples.Content.Evidence;
using BackDimples.Content.Site;

namespace BackDimples.Web.Api;

/// <summary>How sure a short answer is.</summary>
public sealed record EvidenceRecord(
    Certainty Level,
    [property: Description("The level in the site's words.")] string Label,
    [property: Description("What the level means.")] string Meaning,
    [property: Description("With uncertain evidence: why it is uncertain.")] string? Note)
{
    public static EvidenceRecord? Of(SiteInfo site, Certainty? level, string? note) => level is { } known
        ? new EvidenceRecord(known, site.Evidence[known].Label, site.Evidence[known].Meaning, note)
        : null;
}
