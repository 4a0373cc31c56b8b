using BackDimples.Content.Permalinks;
using BackDimples.Content.Review;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Shared;

/// <summary>A reasoned change and the page it was made to.</summary>
/// <param name="Kind">Whether the page is an answer or an article.</param>
public sealed record PageChange(Change Change, PageKind Kind, PageLink Page)
{
    /// <summary>Why the page changed, as a reader's word.</summary>
    public static string Word(ChangeKind kind) => Wording.Change(kind);
}
