using System.Runtime.InteropServices;

namespace BackDimples.Content.Search;

/// <summary>A place where a word or phrase of a group of synonyms stands.</summary>
/// <param name="Group">The term that stands for the group.</param>
/// <param name="Start">The first word.</param>
/// <param name="Length">The number of words.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SynonymSpot(int Group, int Start, int Length);
