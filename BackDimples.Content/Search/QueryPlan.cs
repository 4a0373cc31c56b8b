namespace BackDimples.Content.Search;

/// <summary>A query, read against a corpus.</summary>
/// <param name="Words">The different words, in their order.</param>
/// <param name="Corrected">The text with its slips put right, or null.</param>
internal sealed record QueryPlan(QueryWord[] Words, string? Corrected)
{
    /// <summary>The weight of all the words that are looked for.</summary>
    public float ContentWeight { get; } = Words.Where(w => w.Role == WordRole.Content).Sum(w => w.Weight);

    public int ContentWords { get; } = Words.Count(w => w.Role == WordRole.Content);
}
