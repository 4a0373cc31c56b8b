using System.Collections.Immutable;
using BackDimples.Content.Tags;

namespace BackDimples.Web.Pages.Faq;

/// <summary>The answers that are at home in one tag.</summary>
public sealed record AnswerGroup(Tag Tag, ImmutableArray<WholeAnswer> Answers)
{
    /// <summary>The id of the group's heading; no answer's id can have two hyphens in a row.</summary>
    public string HeadingId => $"tag--{Tag.Key}";
}
