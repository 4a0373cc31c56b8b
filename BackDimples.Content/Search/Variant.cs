using System.Runtime.InteropServices;

namespace BackDimples.Content.Search;

/// <summary>A term by which a word of a query may be found.</summary>
/// <param name="Term">The term.</param>
/// <param name="Quality">What the match is worth, from 0 to 1.</param>
/// <param name="Kind">How it matches.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Variant(int Term, float Quality, MatchKind Kind);
