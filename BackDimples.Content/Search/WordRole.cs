namespace BackDimples.Content.Search;

/// <summary>What a word does in a query.</summary>
internal enum WordRole
{
    /// <summary>Says what the question is about, and is looked for.</summary>
    Content,

    /// <summary>Says what kind of answer is wanted: decides only between pages about the same matter.</summary>
    Light,

    /// <summary>Says nothing by itself; counts only inside a wording.</summary>
    Empty,
}
