namespace BackDimples.Content.Search;

/// <summary>Where in a page a text stands; a word weighs by its field.</summary>
internal enum SearchField
{
    Title,

    /// <summary>Another wording of the question.</summary>
    Asked,

    /// <summary>Another name of the term.</summary>
    Called,

    /// <summary>The short answer, summary or definition.</summary>
    Answer,

    /// <summary>Sentences that sum an article up.</summary>
    Takeaway,

    Heading,

    Tag,

    Body,

    /// <summary>What a section inherits from its article: its title and summary.</summary>
    Parent,
}
