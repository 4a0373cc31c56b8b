using BackDimples.Content.Rendering;

namespace BackDimples.Content.Search;

/// <summary>What is found as one: an answer, an article, a section of one, or a term. Made once for each state of a file.</summary>
internal sealed class SearchRow
{
    public required SearchText[] Texts { get; init; }

    /// <summary>With a section: its heading.</summary>
    public Heading? Heading { get; init; }

    /// <summary>The different words and groups of synonyms of the row.</summary>
    public required int[] Terms { get; init; }

    /// <summary>How much each of <see cref="Terms"/> says about the row, from 0 to 1.</summary>
    public required float[] Impacts { get; init; }

    /// <summary>The fields that have each of <see cref="Terms"/>: one bit for each <see cref="SearchField"/>.</summary>
    public required ushort[] Fields { get; init; }
}
