namespace BackDimples.Content.Sources;

/// <summary>How much of a source the editors have read.</summary>
public enum SourceReading
{
    FullPage,
    Abstract,
    Excerpt,

    /// <summary>Somebody else's account of it; shown "as reported by".</summary>
    SecondHand,
}
