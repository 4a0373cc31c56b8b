namespace BackDimples.Content.Site;

/// <summary>How a level of certainty is put to readers.</summary>
/// <param name="Label">A few words, such as "Good evidence".</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="ClaimHeading">The heading above the places where a claim is made.</param>
public sealed record EvidenceWording(string Label, string Meaning, string ClaimHeading);
