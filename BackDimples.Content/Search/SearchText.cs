namespace BackDimples.Content.Search;

/// <summary>One text of a row, read into the numbers of its words.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">The text as its author wrote it.</param>
/// <param name="Words">The number of each word.</param>
/// <param name="Synonyms">Where groups of synonyms are met in it.</param>
internal sealed record SearchText(SearchField Field, string Text, int[] Words, SynonymSpot[] Synonyms);
