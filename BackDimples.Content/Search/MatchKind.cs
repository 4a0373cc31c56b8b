namespace BackDimples.Content.Search;

/// <summary>How a word of a query meets a word of a page, the surest way first.</summary>
internal enum MatchKind
{
    Exact,
    Prefix,
    Stem,
    Synonym,
    Typo,
}
