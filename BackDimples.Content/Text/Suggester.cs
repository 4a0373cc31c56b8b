namespace BackDimples.Content.Text;

/// <summary>Looks for the meant word among many, as often as an author can read the answers.</summary>
/// <remarks>
/// When a folder is renamed, every link to it breaks at once. To compare thousands of wrong words with thousands of right
/// ones would take minutes, so only the first hundred different words are looked for.
/// </remarks>
internal sealed class Suggester(IReadOnlyCollection<string> candidates)
{
    private const int MaxWords = 100;

    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);

    /// <summary>The nearest candidate, or null.</summary>
    public string? Nearest(string word)
    {
        if (!_found.TryGetValue(word, out var nearest) && _found.Count < MaxWords)
        {
            _found[word] = nearest = Suggestion.Nearest(word, candidates);
        }

        return nearest;
    }

    /// <summary>The ending of a message: " Did you mean 'x'?", or nothing.</summary>
    public string DidYouMean(string word) => Nearest(word) is { } nearest ? $" Did you mean '{nearest}'?" : "";
}
