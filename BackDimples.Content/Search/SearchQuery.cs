namespace BackDimples.Content.Search;

/// <summary>What a reader asks. Any text of any length is safe.</summary>
/// <param name="Text">What was typed; nothing, or white space, asks for the most useful pages.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>How much of a text is read, in UTF-16 units; a long question has about 200.</summary>
    public const int MaxLength = 600;

    /// <summary>The largest page of results.</summary>
    public const int MaxLimit = 50;

    /// <summary>Only pages that carry this tag; an unknown tag finds nothing.</summary>
    public string? Tag { get; init; }

    public SearchKind? Kind { get; init; }

    /// <summary>How many hits to pass over; below 0 counts as 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many hits to return, brought into 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether each hit says why it stands where it stands; costs time, and is for authors.</summary>
    public bool Explain { get; init; }
}

/// <summary>What a hit is, in the order in which equals are shown.</summary>
public enum SearchKind
{
    Faq,
    Article,
    Term,
}
