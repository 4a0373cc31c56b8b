using System.Collections.Immutable;
using BackDimples.Content.Review;

namespace BackDimples.Web.Pages.Shared;

/// <summary>The changes of one day; those with the same reason and note stand together.</summary>
public sealed record ChangeDay(DateOnly Date, ImmutableArray<ChangeBatch> Batches)
{
    public static ChangeDay Of(DateOnly date, IEnumerable<PageChange> changes) => new(
        date,
        [
            .. changes.GroupBy(c => (c.Change.Kind, c.Change.Note)).OrderByDescending(g => Weight(g.Key.Kind))
                .Select(g => new ChangeBatch(g.Key.Kind, g.Key.Note, [.. g.Select(c => c.Page)])),
        ]);

    // What was wrong matters more to a reader than what is new.
    private static int Weight(ChangeKind kind) => (int)kind;
}
