using System.Collections.Immutable;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages;

/// <summary>A level of certainty with all its answers.</summary>
public sealed record EvidenceLevel(EvidenceMark Mark, string Meaning, ImmutableArray<AnswerCard> Answers);
