using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Review;

namespace BackDimples.Web.Pages.Shared;

/// <summary>The changes of one day; those of one kind with the same reason and note stand together.</summary>
public sealed record ChangeDay(DateOnly Date, ImmutableArray<ChangeDay.Batch> Batches)
{
    /// <summary>The most pages that one batch names.</summary>
    private const int MostNamed = 200;

    public static ChangeDay Of(DateOnly date, IEnumerable<PageChange> changes) => new(
        date,
        [
            .. changes.GroupBy(c => (c.Change.Kind, c.Change.Note, Page: c.Kind)).OrderByDescending(g => Weight(g.Key.Kind))
                .Select(g => Batch.Of(g.Key.Kind, g.Key.Note, g.Key.Page, [.. g.Select(c => c.Page)])),
        ]);

    // What was wrong matters more to a reader than what is new.
    private static int Weight(ChangeKind kind) => (int)kind;

    /// <summary>Pages that changed on one day for one reason.</summary>
    /// <param name="Size">How many of which kind, in words.</param>
    /// <param name="More">How many pages are not named, in words, or null.</param>
    public sealed record Batch(ChangeKind Kind, string Note, string Size, ImmutableArray<PageLink> Pages, string? More)
    {
        public static Batch Of(ChangeKind kind, string note, PageKind page, ImmutableArray<PageLink> pages) => new(
            kind,
            note,
            Quantity.Of(pages.Length, page == PageKind.Faq ? "answer" : "article"),
            [.. pages.Take(MostNamed)],
            pages.Length > MostNamed ? $"and {pages.Length - MostNamed} more" : null);
    }
}
