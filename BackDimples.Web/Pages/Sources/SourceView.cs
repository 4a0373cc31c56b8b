using System.Collections.Immutable;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Sources;
using BackDimples.Web.Pages.Shared;

namespace BackDimples.Web.Pages.Sources;

/// <summary>What the page of a source shows.</summary>
/// <param name="CitedBy">The pages that it supports.</param>
/// <param name="ClaimedIn">The answers that name it as the place of a claim.</param>
public sealed record SourceView(Source Source, ImmutableArray<PageLink> CitedBy, ImmutableArray<PageLink> ClaimedIn)
{
    public static SourceView Of(ContentLibrary library, Source source)
    {
        var uses = library.CitedBy(source.Key).ToLookup(page => IsClaim(library, source, page), page => PageLink.Of(library, page));
        return new SourceView(source, [.. uses[false]], [.. uses[true]]);
    }

    private static bool IsClaim(ContentLibrary library, Source source, PageReference page) =>
        page.Kind == PageKind.Faq && library.FindFaq(page.Id)!.Claims.Any(c => c.Value == source.Key);
}
