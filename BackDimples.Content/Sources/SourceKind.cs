namespace BackDimples.Content.Sources;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    Study,
    Review,
    Guideline,
    Textbook,
    Reference,
    News,

    /// <summary>A popular page: it makes claims and supports none.</summary>
    Popular,

    /// <summary>A page kept as an example of a claim: it supports none.</summary>
    ClaimExample,
}
