namespace BackDimples.Content.Text;

/// <summary>Finds the word that an author probably meant.</summary>
public static class Suggestion
{
    /// <summary>The candidate nearest to <paramref name="word"/>, or null when none is near enough to be helpful.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        // A third of the word may be wrong: "strater" finds "starter", "xyz" finds nothing.
        var limit = Math.Max(1, word.Length / 3);
        var folded = word.ToLowerInvariant();
        string? nearest = null;
        var best = limit + 1;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Between(folded, candidate.ToLowerInvariant(), Math.Min(limit, best));
            if (distance < best || (distance == best && distance <= limit && nearest is not null
                && string.CompareOrdinal(candidate, nearest) < 0))
            {
                (best, nearest) = (distance, candidate);
            }
        }

        return nearest ?? OnlyOneThatContains(folded, candidates);
    }

    /// <summary>The ending of a message: " Did you mean 'x'?", or nothing.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    // "starter" for "can-a-starter-live-for-years": half a slug is a likely slip, as long as just one slug has it.
    private static string? OnlyOneThatContains(string word, IEnumerable<string> candidates)
    {
        if (word.Length < 4)
        {
            return null;
        }

        var containing = candidates.Where(c => c.Contains(word, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return containing.Count == 1 ? containing[0] : null;
    }
}
