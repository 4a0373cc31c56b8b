using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages;

/// <summary>One level of certainty on the home page.</summary>
/// <param name="Text">A statement of that level.</param>
/// <param name="Path">The answer behind the statement.</param>
/// <param name="Count">How many answers stand on this level.</param>
public sealed record LadderStep(EvidenceMark Mark, string Text, string Path, int Count);
