namespace BackDimples.Content.Review;

/// <summary>Why a page changed.</summary>
public enum ChangeKind
{
    /// <summary>It appeared for the first time.</summary>
    Published,

    /// <summary>A person read the whole page against its sources.</summary>
    Reviewed,

    /// <summary>Something in it was wrong and was put right.</summary>
    Corrected,

    /// <summary>How sure we are has changed.</summary>
    EvidenceChanged,
}
