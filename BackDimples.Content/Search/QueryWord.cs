namespace BackDimples.Content.Search;

/// <summary>A word of a query, with the terms by which it may be found.</summary>
internal sealed class QueryWord
{
    /// <summary>The word as it is compared.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in what was typed.</summary>
    public required Range Place { get; init; }

    public required WordRole Role { get; set; }

    /// <summary>Whether the reader may still be typing it.</summary>
    public bool Unfinished { get; set; }

    /// <summary>How much it says.</summary>
    public float Weight { get; set; }

    /// <summary>What it may have been meant for, when no page has it: equally near, the commonest first.</summary>
    public IReadOnlyList<SpellingSuggester.Result> Corrections { get; set; } = [];

    public List<Variant> Variants { get; } = [];
}
