using BackDimples.Content.Diagnostics;

namespace BackDimples.Content.Validation;

/// <summary>The list of everything that is checked once all files are parsed.</summary>
public static class LibraryRules
{
    public static void Check(ContentSet set, AddressBook addresses, DiagnosticBag bag)
    {
        UniquenessRules.Check(set, bag);
        ReferenceRules.Check(set, bag);
        LinkRules.Check(set, addresses, bag);
        ReviewRules.Check(set, bag);
        WordingRules.Check(set, bag);
        UsageRules.Check(set, bag);

        // An address looks lost while its file cannot be read, so the ledger waits until every file can.
        if (set.BrokenPaths.IsEmpty)
        {
            LedgerRules.Check(set, addresses, bag);
        }
    }
}
