using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Text;

namespace BackDimples.Content.Validation;

/// <summary>No address that was ever published goes without a word.</summary>
internal static class LedgerRules
{
    public static void Check(ContentSet set, AddressBook addresses, DiagnosticBag bag)
    {
        var lines = new Dictionary<string, LedgerLine>(StringComparer.Ordinal);
        var gonePaths = set.Ledger.Where(l => l.Gone is not null && l.Fragment is null).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        var newAddresses = NewAddresses(set, addresses).ToList();
        var added = ByOwner(newAddresses);
        Dictionary<string, Suggester>? living = null; // made for the first line that is lost, and few runs have one
        foreach (var line in set.Ledger)
        {
            if (!lines.TryAdd(line.Address, line))
            {
                bag.Add(ContentErrors.LedgerLineTwice, line.Location, line.Address, lines[line.Address].Location.Line);
            }
            else if (line.Gone is not null)
            {
                if (addresses.Live.Contains(line.Address))
                {
                    bag.Add(ContentErrors.TombstoneLives, line.Location, line.Address);
                }
            }
            else if (!addresses.Resolves(line.Address) && !gonePaths.Contains(line.Path))
            {
                bag.Add(ContentErrors.LedgerLineLost, line.Location, line.Address, Cure(line, addresses, set.Today, Nearest));
            }
        }

        var end = new SourceLocation(set.LedgerFile, set.Ledger.IsEmpty ? 1 : set.Ledger[^1].Location.Line, 1);
        foreach (var address in newAddresses)
        {
            bag.Add(ContentErrors.LedgerLineNew, end, address);
        }

        // What was renamed is among what is new, however much an older neighbour may look like it.
        string? Nearest(string owner, string address) =>
            added.GetValueOrDefault(owner)?.Nearest(address)
            ?? (living ??= ByOwner(addresses.Live)).GetValueOrDefault(owner)?.Nearest(address);
    }

    /// <summary>The living addresses that the ledger does not list yet, sorted.</summary>
    public static IEnumerable<string> NewAddresses(ContentSet set, AddressBook addresses)
    {
        var listed = set.Ledger.Select(l => l.Address).ToHashSet(StringComparer.Ordinal);
        return addresses.Live.Where(a => !listed.Contains(a)).Order(StringComparer.Ordinal);
    }

    // What an address stands beside: a heading beside those of its page, a page beside those of its folder.
    private static string Owner(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? address[..(hash + 1)] : address[..(address.LastIndexOf('/') + 1)];

    private static Dictionary<string, Suggester> ByOwner(IEnumerable<string> addresses) =>
        addresses.GroupBy(Owner, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Suggester([.. g]), StringComparer.Ordinal);

    private static string Cure(LedgerLine line, AddressBook addresses, DateOnly today, Func<string, string, string?> nearestOf)
    {
        var day = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (line.Fragment is { } fragment)
        {
            var path = addresses.Aliases.GetValueOrDefault(line.Path, line.Path);
            var target = nearestOf(path + "#", $"{path}#{fragment}")?[(path.Length + 1)..] ?? "the-heading-that-took-its-place";
            return path.StartsWith("/articles/", StringComparison.Ordinal)
                ? $"Add 'moved: {{{fragment}: {target}}}' to content{path}.md, or change this line to '{line.Address} gone {day} why and where to look'."
                : $"Change this line to '{line.Address} gone {day} why and where to look'.";
        }

        var folder = Owner(line.Path);
        var nearest = nearestOf(folder, line.Path);
        var alias = folder is "/faq/" or "/articles/"
            ? $"If the page was renamed, add 'aliases: [{line.Path[folder.Length..]}]' to {(nearest is null ? "the new file" : $"content{nearest}.md")}; if it is gone on purpose, change"
            : "If it is gone on purpose, change";
        return $"{alias} this line to '{line.Path} gone {day} why and where to look'.";
    }
}
