using BackDimples.Content.Faqs;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Faq;

public sealed class AnswerModel(SiteSnapshot site) : SitePage<AnswerView>(site)
{
    protected override bool IsSingleAnswer => true;

    public IActionResult OnGet(string? id) =>
        Library.FindFaq(id ?? "") is { } entry ? Show(Describe(entry), AnswerView.Of(Site, entry)) : NotFound();

    private PageMetadata Describe(FaqEntry entry)
    {
        var home = Library.FindTag(entry.Tags[0].Value)!;
        return new PageMetadata
        {
            Title = entry.Question.Value,
            Description = entry.Answer.Value,
            ShowsFigures = entry.Body.Links.Any(l => l.Kind == LinkKind.Figure),
            Path = entry.Path,
            Breadcrumbs = [new Crumb("Answers", SitePaths.Faqs), new Crumb(home.Label, home.Path)],
            StructuredData = StructuredData.ForFaq(Site, entry),
            Alternates = Alternates.For(Site, entry),
            Review = entry.Review,
        };
    }
}
