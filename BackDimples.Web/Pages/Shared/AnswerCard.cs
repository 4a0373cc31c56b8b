using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Content.Site;

namespace BackDimples.Web.Pages.Shared;

/// <summary>An answer in a list: the question, the short answer and how sure it is.</summary>
/// <param name="Answer">Null in a list too long for more than questions.</param>
public sealed record AnswerCard(string Path, string Question, string? Answer, EvidenceMark? Evidence)
{
    /// <summary>The longest list that shows short answers.</summary>
    private const int MostInFull = 200;

    /// <summary>The most questions that a list names; all of them stand on the page of all answers.</summary>
    public const int MostNamed = 1000;

    public static AnswerCard Of(FaqEntry entry, SiteInfo site) =>
        new(entry.Path, entry.Question.Value, entry.Answer.Value, EvidenceMark.Of(entry, site));

    /// <summary>The cards of a list; beyond 200 answers they show the questions alone, so that the page stays light, and at most 1,000.</summary>
    public static ImmutableArray<AnswerCard> ListOf(IReadOnlyCollection<FaqEntry> entries, SiteInfo site) =>
        entries.Count <= MostInFull
            ? [.. entries.Select(e => Of(e, site))]
            : [.. entries.Take(MostNamed).Select(e => new AnswerCard(e.Path, e.Question.Value, null, null))];
}
