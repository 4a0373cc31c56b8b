namespace BackDimples.Content.Search;

/// <summary>A row with its score and what the score was made of.</summary>
internal readonly record struct RankedRow(int Row, float Score)
{
    /// <summary>Whether the row has all the looked-for words.</summary>
    public bool Full { get; init; }

    /// <summary>The share of the looked-for words that the row has, by weight.</summary>
    public float Coverage { get; init; }

    /// <summary>How much the words say, wherever they stand.</summary>
    public float Words { get; init; }

    /// <summary>How alike the query is to <see cref="Closest"/>.</summary>
    public float Wording { get; init; }

    /// <summary>How near the words stand together.</summary>
    public float Nearness { get; init; }

    /// <summary>The place of the most alike wording in the row's texts, or -1.</summary>
    public int Closest { get; init; } = -1;
}
