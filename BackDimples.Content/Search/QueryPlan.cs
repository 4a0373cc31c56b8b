using System.Text;

namespace BackDimples.Content.Search;

/// <summary>A query, read against a corpus.</summary>
/// <param name="Text">What was typed, as far as it is read.</param>
/// <param name="Words">The different words, in their order.</param>
internal sealed record QueryPlan(string Text, QueryWord[] Words)
{
    /// <summary>The weight of all the words that are looked for.</summary>
    public float ContentWeight { get; } = Words.Where(w => w.Role == WordRole.Content).Sum(w => w.Weight);

    /// <summary>The weight of all the words that can add to a score.</summary>
    public float ScoredWeight { get; } = Words.Where(w => w.Role != WordRole.Empty).Sum(w => w.Weight);

    public int ContentWords { get; } = Words.Count(w => w.Role == WordRole.Content);

    /// <summary>The text with its slips put right, or null when there were none.</summary>
    /// <param name="isThere">Whether a word is in the page that was found; of equally near corrections, one that is wins.</param>
    public string? Correct(Func<string, bool> isThere)
    {
        StringBuilder? corrected = null;
        var from = 0;
        foreach (var word in Words)
        {
            if (word.Corrections.Count > 0)
            {
                var chosen = word.Corrections.FirstOrDefault(c => Array.TrueForAll(c.Words, w => isThere(w))) ?? word.Corrections[0];
                (corrected ??= new StringBuilder()).Append(Text, from, word.Place.Start.Value - from).Append(chosen.Correction);
                from = word.Place.End.Value;
            }
        }

        return corrected?.Append(Text, from, Text.Length - from).ToString();
    }
}
