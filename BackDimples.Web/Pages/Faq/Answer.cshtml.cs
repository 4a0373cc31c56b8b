using System.Collections.Immutable;
using BackDimples.Content.Faqs;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Content.Sources;
using BackDimples.Content.Tags;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Faq;

public sealed class AnswerModel(SiteSnapshot site) : SitePage(site)
{
    private const string PlainClaimHeading = "Where this is claimed";

    public override bool IsSingleAnswer => true;

    public FaqEntry Entry { get; private set; } = null!;

    public EvidenceMark? Evidence => EvidenceMark.Of(Entry, Library.Site);

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    public ImmutableArray<CitedSource> Sources { get; private set; }

    public ImmutableArray<Source> Claims => [.. Entry.Claims.Select(c => Library.FindSource(c.Value)!)];

    public string ClaimHeading => Entry.Evidence is { } level ? Library.Site.Evidence[level.Value].ClaimHeading : PlainClaimHeading;

    public ImmutableArray<Tag> Tags => [.. Entry.Tags.Select(t => Library.FindTag(t.Value)!)];

    /// <summary>The standing notices of the answer's subjects, which stand above everything else.</summary>
    public ImmutableArray<string> Notices => [.. Tags.Select(t => t.Notice).OfType<string>().Take(1)];

    public ImmutableArray<GlossaryTerm> Terms => PageTerms.Of(Library, Entry.Body);

    public RelatedLinks Related => RelatedLinks.Of(Library, Entry.Related);

    public TrustBlock Trust => TrustBlock.Of(Entry.Review, Site);

    public Citation Citation => Citation.For(Site, Entry);

    /// <summary>The neighbours among the answers that are at home in the same tag.</summary>
    public Pager Pager => Pager.Of(
        $"Answers: {Tags[0].Label}",
        [.. Library.FaqsOf(Tags[0].Key).Where(f => f.Tags[0].Value == Tags[0].Key).Select(PageLink.Of)],
        Entry.Path);

    public IActionResult OnGet(string? id)
    {
        if (Library.FindFaq(id ?? "") is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        Metadata = new PageMetadata
        {
            Title = entry.Question.Value,
            Description = entry.Answer.Value,
            ShowsFigures = entry.Body.Links.Any(l => l.Kind == LinkKind.Figure),
            Path = entry.Path,
            Breadcrumbs = [new Crumb("Answers", SitePaths.Faqs), new Crumb(Tags[0].Label, Tags[0].Path)],
            OpenGraphType = "article",
            StructuredData = StructuredData.ForFaq(Site, entry),
            Alternates = Alternates.For(Site, entry),
        };
        Sources = CitedSource.ListOf(Library.SourcesOf(entry), entry.Body);
        Body = new HtmlString(MarkdownRenderer.ToHtml(entry.Body, Library.ContextFor(entry)));
        return Page();
    }
}
