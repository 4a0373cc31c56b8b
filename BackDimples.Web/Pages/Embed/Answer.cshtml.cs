using BackDimples.Content.Evidence;
using BackDimples.Content.Faqs;
using BackDimples.Content.Library;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages.Embed;

/// <summary>An answer as a card in other people's pages: short, with what is needed to judge it, and a way to the rest.</summary>
[AllowFraming]
public sealed class AnswerModel(SiteSnapshot site) : SitePage(site)
{
    public FaqEntry Entry { get; private set; } = null!;

    /// <summary>The address of the whole answer.</summary>
    public string Address => Site.Absolute(Entry.Path);

    public Certainty? Level => Entry.Evidence?.Value;

    /// <summary>The standing notice of the answer's subject, which must not get lost on the way.</summary>
    public string? Notice => NoticeOf(Library, Entry);

    /// <summary>The number of sources, in words; null for a definition without any.</summary>
    public string? Sources => Library.SourcesOf(Entry).Length switch
    {
        0 => null,
        1 => "1 source",
        var count => $"{count} sources",
    };

    internal static string? NoticeOf(ContentLibrary library, FaqEntry entry) =>
        entry.Tags.Select(t => library.FindTag(t.Value)!.Notice).FirstOrDefault(n => n is not null);

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
            Path = entry.Path,
            IsHidden = true,
        };
        return Page();
    }
}
