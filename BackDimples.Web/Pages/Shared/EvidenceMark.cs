using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Site;

namespace BackDimples.Web.Pages.Shared;

/// <summary>How sure a short answer is: a word, and after it the scale of three dots. A claim without support stands outside the scale and has a sign of its own.</summary>
/// <param name="Level">The level, which gives the sign and the colour.</param>
/// <param name="Label">The word.</param>
/// <param name="Note">Why it is uncertain, or null.</param>
public sealed record EvidenceMark(Certainty Level, string Label, string? Note)
{
    /// <summary>The list of all answers of this level.</summary>
    public string Path => $"{SitePaths.Evidence}?level={Level.Word()}";

    /// <summary>The word, with the reason where there is one.</summary>
    public string Words => Note is null ? Label : $"{Label}, {Note}";

    /// <summary>The mark of an answer; null for a plain definition, which has none.</summary>
    public static EvidenceMark? Of(FaqEntry entry, SiteInfo site) =>
        entry.Evidence is { } evidence ? Of(evidence.Value, site) with { Note = entry.EvidenceNote?.Value } : null;

    public static EvidenceMark Of(Certainty level, SiteInfo site) => new(level, site.Evidence[level].Label, null);
}
