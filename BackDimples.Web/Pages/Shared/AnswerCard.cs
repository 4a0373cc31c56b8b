using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Content.Site;

namespace BackDimples.Web.Pages.Shared;

/// <summary>An answer in a list: the question, the short answer and how sure it is.</summary>
public sealed record AnswerCard(string Path, string Question, string Answer, EvidenceMark? Evidence)
{
    public static AnswerCard Of(FaqEntry entry, SiteInfo site) =>
        new(entry.Path, entry.Question.Value, entry.Answer.Value, EvidenceMark.Of(entry, site));

    public static ImmutableArray<AnswerCard> ListOf(IEnumerable<FaqEntry> entries, SiteInfo site) => [.. entries.Select(e => Of(e, site))];
}
