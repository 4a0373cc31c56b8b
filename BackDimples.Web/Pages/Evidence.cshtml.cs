using System.Collections.Immutable;
using BackDimples.Content.Evidence;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages;

public sealed class EvidenceModel(SiteSnapshot site) : SitePage(site)
{
    /// <summary>Every level, surest first, with its answers.</summary>
    public ImmutableArray<EvidenceLevel> Levels { get; private set; }

    /// <summary>The one level that is shown, or null for all.</summary>
    public Certainty? Only { get; private set; }

    public IEnumerable<EvidenceLevel> Shown => Levels.Where(l => Only is null || l.Mark.Level == Only);

    public void OnGet(string? level)
    {
        Only = CertaintyWords.Parse(level);
        Levels = [.. CertaintyWords.All.Select(word => Level(CertaintyWords.Parse(word)!.Value))];
        Metadata = new PageMetadata
        {
            Title = Only is { } only ? Library.Site.Evidence[only].Label : "How sure we are",
            Description = Only is { } one ? Library.Site.Evidence[one].Meaning : "Every graded answer by how sure it is: what is known, what is uncertain, and which claims have no support.",
            Path = Only is { } shown ? $"{SitePaths.Evidence}?level={shown.Word()}" : SitePaths.Evidence,
        };
    }

    private EvidenceLevel Level(Certainty level) => new(
        EvidenceMark.Of(level, Library.Site), Library.Site.Evidence[level].Meaning, [.. AnswerCard.ListOf(Library.FaqsOf(level), Library.Site).Select(Plain)]);

    // Below the heading of its level, a card needs to say no more than why it is uncertain.
    private static AnswerCard Plain(AnswerCard card) => card.Evidence?.Note is null ? card with { Evidence = null } : card;
}
