namespace BackDimples.Content.Search;

/// <summary>What a hit is, in the order in which equals are shown.</summary>
public enum SearchKind
{
    Faq,
    Article,
    Term,
}
