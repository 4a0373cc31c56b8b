using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Review;

namespace BackDimples.Web.Pages.Shared;

/// <summary>The changes of one day; those of one kind with the same reason and note stand together.</summary>
public sealed record ChangeDay(DateOnly Date, ImmutableArray<ChangeBatch> Batches)
{
    public static ChangeDay Of(DateOnly date, IEnumerable<PageChange> changes) => new(
        date,
        [
            .. changes.GroupBy(c => (c.Change.Kind, c.Change.Note, Page: c.Kind)).OrderByDescending(g => Weight(g.Key.Kind))
                .Select(g => new ChangeBatch(g.Key.Kind, g.Key.Note, Quantity.Of(g.Count(), g.Key.Page == PageKind.Faq ? "answer" : "article"), [.. g.Select(c => c.Page)])),
        ]);

    // What was wrong matters more to a reader than what is new.
    private static int Weight(ChangeKind kind) => (int)kind;
}
