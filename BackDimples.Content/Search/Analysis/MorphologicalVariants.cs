namespace BackDimples.Content.Search.Analysis;

/// <summary>
/// Stems of the words that an unfinished word may become. "gardening" is found through its stem; without this, what
/// is typed on the way there ("gardeni") would be found through nothing, and the results would flicker.
/// </summary>
internal static class MorphologicalVariants
{
    private static readonly string[] Endings = ["ing", "ings", "ed", "es", "er", "ers", "ly", "ness", "ment", "ments", "ation", "ations", "ity", "ities", "ies", "ize", "ized", "izing", "al", "ally", "ful", "able", "ible", "ive", "ical", "ically"];

    public static IEnumerable<string> Stems(string word)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ending in Endings)
        {
            for (var typed = 1; typed < ending.Length && word.Length - typed >= 3; typed++)
            {
                if (word.AsSpan().EndsWith(ending.AsSpan(0, typed)))
                {
                    var stem = PorterStemmer.Stem(string.Concat(word.AsSpan(0, word.Length - typed), ending));
                    if (stem.Length >= 3 && seen.Add(stem))
                    {
                        yield return stem;
                    }
                }
            }
        }
    }
}
