using System.Collections.Immutable;
using BackDimples.Content.Evidence;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class EvidenceModel(SiteSnapshot site) : SitePage<EvidenceView>(site)
{
    private const string Title = "How sure we are";

    public void OnGet(string? level)
    {
        var only = CertaintyWords.Parse(level);
        var wording = only is { } one ? Library.Site.Evidence[one] : null;
        Show(
            new PageMetadata
            {
                Title = wording?.Label ?? Title,
                Description = wording?.Meaning ?? "Every graded answer by how sure it is: what is known, what is uncertain, and which claims have no support.",
                Path = only is { } shown ? $"{SitePaths.Evidence}?level={shown.Word()}" : SitePaths.Evidence,
            },
            EvidenceView.Of(Library, Title, only));
    }
}

/// <summary>What the page of all levels of certainty shows.</summary>
/// <param name="IsAll">Whether every level is shown, and not one alone.</param>
/// <param name="Links">A link to each level, surest first.</param>
public sealed record EvidenceView(string Title, bool IsAll, ImmutableArray<EvidenceView.LevelLink> Links, ImmutableArray<EvidenceView.Level> Levels)
{
    // More would make a heavy page of four long lists; the rest of a level stands on the level's own page.
    private const int MostOfEach = 500;

    public static EvidenceView Of(ContentLibrary library, string title, Certainty? only)
    {
        var all = CertaintyWords.All.Select(word => CertaintyWords.Parse(word)!.Value).ToList();
        return new EvidenceView(
            title,
            only is null,
            [.. all.Select(c => new LevelLink(EvidenceMark.Of(c, library.Site), library.FaqsOf(c).Count(), c == only))],
            [.. all.Where(c => only is null || c == only).Select(c => Level.Of(library, c, only is null ? MostOfEach : AnswerCard.MostNamed))]);
    }

    /// <summary>A way to one level.</summary>
    public sealed record LevelLink(EvidenceMark Mark, int Count, bool IsCurrent);

    /// <summary>A level with its answers.</summary>
    /// <param name="More">How many answers are left out here, in words, or null.</param>
    public sealed record Level(EvidenceMark Mark, string Meaning, ImmutableArray<AnswerCard> Answers, string? More)
    {
        public static Level Of(ContentLibrary library, Certainty certainty, int most)
        {
            var answers = library.FaqsOf(certainty).ToList();
            return new Level(
                EvidenceMark.Of(certainty, library.Site),
                library.Site.Evidence[certainty].Meaning,
                [.. AnswerCard.ListOf(answers, library.Site).Take(most).Select(WithoutLabel)],
                answers.Count > most ? $"All {answers.Count} answers" : null);
        }

        // Below the heading of its level, a card needs to say no more than why it is uncertain.
        private static AnswerCard WithoutLabel(AnswerCard card) => card.Evidence?.Note is null ? card with { Evidence = null } : card;
    }
}
