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
public sealed class TextPageModel(SiteSnapshot site) : SitePage<TextPageView>(site)
{
    public IActionResult OnGet(string id)
    {
        if (Library.FindTextPage(id) is not { } page)
        {
            return NotFound();
        }

        return Show(
            new PageMetadata
            {
                Title = page.Title,
                Description = page.Description,
                Path = page.Path,
                ShowsFigures = page.Body.Links.Any(l => l.Kind == LinkKind.Figure),
            },
            TextPageView.Of(Library, page));
    }
}

/// <summary>What a page of plain copy shows.</summary>
public sealed record TextPageView(string Title, ImmutableArray<ContentsEntry> Contents, IHtmlContent Body, SourceList Sources)
{
    public static TextPageView Of(ContentLibrary library, TextPage page)
    {
        var sources = library.SourcesOf(page);
        return new TextPageView(
            page.Title,
            ContentsEntry.ListOf(page.Body, hasSources: !sources.IsEmpty),
            new HtmlString(MarkdownRenderer.ToHtml(page.Body, library.ContextFor(page.Path, sources))),
            SourceList.Of(sources, page.Body));
    }
}
