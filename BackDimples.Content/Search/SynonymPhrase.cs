namespace BackDimples.Content.Search;

/// <summary>A word or short phrase that means the same as the others of its group.</summary>
/// <param name="Group">The term that stands for the group.</param>
/// <param name="Words">Its words, as they are compared.</param>
/// <param name="Stems">The numbers of the stems of its words.</param>
internal sealed record SynonymPhrase(int Group, string[] Words, int[] Stems);
