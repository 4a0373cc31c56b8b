namespace BackDimples.Content.Search.Index;

/// <summary>Names in ordinal order, found by binary search: whole, or by how they begin. Immutable.</summary>
internal sealed class SortedTermIndex
{
    public static SortedTermIndex Empty { get; } = new([], []);

    private readonly string[] _names;
    private readonly int[] _numbers;

    private SortedTermIndex(string[] names, int[] numbers)
    {
        _names = names;
        _numbers = numbers;
    }

    public int Count => _names.Length;

    /// <summary>The index with the names that stand in the list beyond those it already has; a name's number is its place there.</summary>
    public SortedTermIndex With(IReadOnlyList<string> all)
    {
        if (all.Count == _names.Length)
        {
            return this;
        }

        var added = new string[all.Count - _names.Length];
        var numbers = new int[added.Length];
        for (var i = 0; i < added.Length; i++)
        {
            numbers[i] = _names.Length + i;
            added[i] = all[numbers[i]];
        }

        Array.Sort(added, numbers, StringComparer.Ordinal);
        return Merge(added, numbers);
    }

    /// <summary>The number of a name, or -1.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        var at = LowerBound(name);
        return at < _names.Length && _names[at].AsSpan().SequenceEqual(name) ? _numbers[at] : -1;
    }

    /// <summary>The numbers of all names that begin with a prefix, in the order of the names.</summary>
    public ReadOnlySpan<int> StartingWith(ReadOnlySpan<char> prefix)
    {
        var first = LowerBound(prefix);
        int low = first, high = _names.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_names[middle].AsSpan().StartsWith(prefix, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return _numbers.AsSpan(first, low - first);
    }

    private SortedTermIndex Merge(string[] added, int[] numbers)
    {
        var mergedNames = new string[_names.Length + added.Length];
        var mergedNumbers = new int[mergedNames.Length];
        for (int old = 0, fresh = 0, to = 0; to < mergedNames.Length; to++)
        {
            var takeOld = fresh == added.Length || (old < _names.Length && string.CompareOrdinal(_names[old], added[fresh]) < 0);
            mergedNames[to] = takeOld ? _names[old] : added[fresh];
            mergedNumbers[to] = takeOld ? _numbers[old++] : numbers[fresh++];
        }

        return new SortedTermIndex(mergedNames, mergedNumbers);
    }

    private int LowerBound(ReadOnlySpan<char> name)
    {
        int low = 0, high = _names.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_names[middle].AsSpan().SequenceCompareTo(name) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
