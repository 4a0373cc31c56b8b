using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Embed;

/// <summary>An answer as a card in other people's pages: short, with what is needed to judge it, and a way to the rest.</summary>
[AllowFraming]
public sealed class AnswerModel(SiteSnapshot site) : SitePage<CardView>(site)
{
    public IActionResult OnGet(string? id)
    {
        if (Library.FindFaq(id ?? "") is not { } entry)
        {
            return NotFound();
        }

        return Show(
            new PageMetadata { Title = entry.Question.Value, Description = entry.Answer.Value, Path = entry.Path, IsHidden = true },
            CardView.Of(Site, entry));
    }
}

/// <summary>What the card of an answer shows.</summary>
/// <param name="Address">The public address of the whole answer.</param>
/// <param name="Notice">The standing notice of the answer's subject, which must not get lost on the way; or null.</param>
/// <param name="SourceCount">The number of sources in words, or null.</param>
public sealed record CardView(string Question, string Answer, string Address, EvidenceMark? Evidence, string? Notice, DateOnly Reviewed, bool IsOverdue, string? SourceCount)
{
    public static CardView Of(SiteSnapshot site, FaqEntry entry)
    {
        var library = site.Library;
        var sources = library.SourcesOf(entry).Length;
        return new CardView(
            entry.Question.Value,
            entry.Answer.Value,
            site.Absolute(entry.Path),
            EvidenceMark.Of(entry, library.Site),
            NoticeOf(library, entry),
            entry.Review.Reviewed,
            entry.Review.IsOverdue(site.Today),
            sources == 0 ? null : Quantity.Of(sources, "source"));
    }

    internal static string? NoticeOf(ContentLibrary library, FaqEntry entry) =>
        entry.Tags.Select(t => library.FindTag(t.Value)!.Notice).FirstOrDefault(n => n is not null);
}
