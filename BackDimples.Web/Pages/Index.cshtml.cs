using System.Collections.Immutable;
using BackDimples.Content.Evidence;
using BackDimples.Content.Library;
using BackDimples.Content.Pages;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages;

public sealed class IndexModel(SiteSnapshot site) : SitePage(site)
{
    public override bool HasOwnSearch => true;

    public HomePage Home => Library.Home;

    public IHtmlContent Figure => new HtmlString(Home.Figure is { } figure ? Library.FindFigure(figure.Value)?.Draw("", "") : "");

    public IHtmlContent Body => new HtmlString(MarkdownRenderer.ToHtml(Home.Body, Library.ContextFor("/", [])));

    public ImmutableArray<AnswerCard> OftenAsked { get; private set; }

    public ImmutableArray<LadderStep> Ladder { get; private set; }

    public void OnGet()
    {
        Metadata = new PageMetadata { Title = Home.Title, Description = Home.Description, Path = SitePaths.Home, StructuredData = StructuredData.ForHome(Site), ShowsFigures = true };
        OftenAsked = AnswerCard.ListOf(Home.OftenAsked.Select(id => Library.FindFaq(id.Value)!), Library.Site);
        Ladder = [.. Home.AtAGlance.Select(Step)];
    }

    private LadderStep Step(Glance glance) => new(
        EvidenceMark.Of(glance.Level, Library.Site), glance.Text, Library.FindFaq(glance.Faq.Value)!.Path, Library.FaqsOf(glance.Level).Count());
}
