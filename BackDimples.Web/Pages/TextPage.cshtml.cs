using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Pages;
using BackDimples.Content.Rendering;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Shared;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace BackDimples.Web.Pages;

/// <summary>A page of plain copy: any file of <c>content/pages</c> but <c>home.md</c>.</summary>
public sealed class TextPageModel(SiteSnapshot site) : SitePage(site)
{
    public TextPage Text { get; private set; } = null!;

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    public ImmutableArray<CitedSource> Sources { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (Library.FindTextPage(id) is not { } page)
        {
            return NotFound();
        }

        Text = page;
        Metadata = new PageMetadata
        {
            Title = page.Title,
            Description = page.Description,
            Path = page.Path,
            ShowsFigures = page.Body.Links.Any(l => l.Kind == LinkKind.Figure),
        };
        var sources = Library.SourcesOf(page);
        Sources = CitedSource.ListOf(sources, page.Body);
        Body = new HtmlString(MarkdownRenderer.ToHtml(page.Body, Library.ContextFor(page.Path, sources)));
        return Page();
    }
}
