namespace BackDimples.Content.Evidence;

/// <summary>How sure a short answer is, from the least sure to the surest.</summary>
public enum Certainty
{
    /// <summary>A popular claim that nothing supports.</summary>
    Unsupported = 1,

    /// <summary>Studies disagree, or nobody has looked.</summary>
    Uncertain = 2,

    /// <summary>Few, small or indirect studies.</summary>
    Some = 3,

    /// <summary>Sound studies or settled knowledge that agree.</summary>
    Good = 4,
}
