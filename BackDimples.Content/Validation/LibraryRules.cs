using BackDimples.Content.Diagnostics;
using BackDimples.Content.Threading;

namespace BackDimples.Content.Validation;

/// <summary>The list of everything that is checked once all files are parsed.</summary>
public static class LibraryRules
{
    private static readonly Action<ContentSet, AddressBook, DiagnosticBag>[] Rules =
    [
        (set, _, bag) => UniquenessRules.Check(set, bag),
        (set, _, bag) => ReferenceRules.Check(set, bag),
        LinkRules.Check,
        (set, _, bag) => ReviewRules.Check(set, bag),
        (set, _, bag) => WordingRules.Check(set, bag),
        (set, _, bag) => UsageRules.Check(set, bag),

        // An address looks lost while its file has errors, so the ledger waits until every file can.
        (set, addresses, bag) =>
        {
            if (set.FaultyFiles.IsEmpty && set.BrokenPaths.IsEmpty)
            {
                LedgerRules.Check(set, addresses, bag);
            }
        },
    ];

    /// <summary>Checks all of it, side by side; the problems are those of one rule after the other.</summary>
    public static void Check(ContentSet set, AddressBook addresses, DiagnosticBag bag)
    {
        var found = Rules.Select(_ => new DiagnosticBag()).ToArray();
        SharedWork.For(Rules.Length, i => Rules[i](set, addresses, found[i]), isSmall: set.Faqs.Length + set.Articles.Length < SharedWork.Few);
        foreach (var diagnostic in found.SelectMany(f => f.ToImmutableArray()))
        {
            bag.Add(diagnostic);
        }
    }
}
