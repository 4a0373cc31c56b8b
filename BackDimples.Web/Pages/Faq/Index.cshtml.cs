using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Faq;

public sealed class IndexModel(SiteSnapshot site) : SitePage<FaqView>(site)
{
    private const string Title = "All answers";

    public void OnGet() => Show(
        new PageMetadata
        {
            Title = Title,
            ShowsFigures = Library.Faqs.Length <= FaqView.MostWhole,
            Description = $"{Library.Faqs.Length} questions, each with its short answer and how sure it is.",
            Path = SitePaths.Faqs,
            // Of a long page every answer describes itself, on its own.
            StructuredData = Library.Faqs.Length <= FaqView.MostWhole ? StructuredData.ForFaqs(Site, Title) : [],
        },
        FaqView.Of(Library));
}
