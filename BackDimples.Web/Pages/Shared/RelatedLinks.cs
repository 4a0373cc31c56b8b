using System.Collections.Immutable;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;

namespace BackDimples.Web.Pages.Shared;

/// <summary>What an editor would have the reader read next.</summary>
public sealed record RelatedLinks(ImmutableArray<PageLink> Answers, ImmutableArray<PageLink> Articles)
{
    public static RelatedLinks Of(ContentLibrary library, ImmutableArray<Located<PageReference>> related)
    {
        var pages = related.ToLookup(r => r.Value.Kind, r => PageLink.Of(library, r.Value));
        return new RelatedLinks([.. pages[PageKind.Faq]], [.. pages[PageKind.Article]]);
    }
}
