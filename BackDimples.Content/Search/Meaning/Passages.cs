namespace BackDimples.Content.Search.Meaning;

/// <summary>Cuts a text into pieces that are about one thing: a paragraph, or as many sentences of a long one as are read in one glance.</summary>
internal static class Passages
{
    /// <summary>In UTF-16 units; a longer passage says several things, and its vector none of them.</summary>
    private const int Longest = 300;

    /// <summary>Less than this says nothing that its neighbours do not.</summary>
    private const int Shortest = 20;

    public static IEnumerable<string> Split(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var from = 0;
            while (line.Length - from > Longest)
            {
                var end = line.AsSpan(from, Longest).LastIndexOf(". ") is var stop and > 0 ? from + stop + 1 : from + Longest;
                yield return line[from..end].Trim();
                from = end;
            }

            if (line.Length - from >= Shortest)
            {
                yield return line[from..].Trim();
            }
        }
    }
}
