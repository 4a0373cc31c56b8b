using System.Runtime.InteropServices;
using System.Text;

namespace BackDimples.Content.Search.Query;

/// <summary>A query, read against a corpus.</summary>
/// <param name="Text">What was typed, as far as it is read.</param>
/// <param name="Words">The different words, in their order.</param>
internal sealed record QueryPlan(string Text, QueryWord[] Words)
{
    /// <summary>The weight of all the words that are looked for.</summary>
    public float ContentWeight { get; } = Words.Where(w => w.Role == WordRole.Content).Sum(w => w.Weight);

    /// <summary>The weight of all the words that can add to a score.</summary>
    public float ScoredWeight { get; } = Words.Where(w => w.Role != WordRole.Empty).Sum(w => w.Weight);

    public int ContentWords { get; } = Words.Count(w => w.Role == WordRole.Content);

    /// <summary>The text with its slips put right, or null when there were none.</summary>
    /// <param name="isThere">Whether a word is in the page that was found; of equally near corrections, one that is wins.</param>
    public string? Correct(Func<string, bool> isThere)
    {
        StringBuilder? corrected = null;
        var from = 0;
        foreach (var word in Words)
        {
            if (word.Corrections.Count > 0)
            {
                var chosen = word.Corrections.FirstOrDefault(c => Array.TrueForAll(c.Words, w => isThere(w))) ?? word.Corrections[0];
                (corrected ??= new StringBuilder()).Append(Text, from, word.Place.Start.Value - from).Append(chosen.Correction);
                from = word.Place.End.Value;
            }
        }

        return corrected?.Append(Text, from, Text.Length - from).ToString();
    }
}

/// <summary>A word of a query, with the terms by which it may be found.</summary>
internal sealed class QueryWord
{
    /// <summary>The word as it is compared.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in what was typed.</summary>
    public required Range Place { get; init; }

    public required WordRole Role { get; set; }

    /// <summary>Whether the reader may still be typing it.</summary>
    public bool Unfinished { get; set; }

    /// <summary>How much it says.</summary>
    public float Weight { get; set; }

    /// <summary>What it may have been meant for, when no page has it: equally near, the commonest first.</summary>
    public IReadOnlyList<SpellingSuggester.Result> Corrections { get; set; } = [];

    public List<TermExpansion> Expansions { get; } = [];

    /// <summary>Whether it is, as it was typed, a word of the content.</summary>
    public bool IsWhole => Expansions.Exists(e => e.Kind == MatchKind.Exact);

    /// <summary>
    /// Whether what was found by an expansion is marked: the word and its forms, and what a word may become that is not
    /// one yet. A synonym is not what was typed.
    /// </summary>
    public bool Marks(TermExpansion expansion) =>
        Role == WordRole.Content && (expansion.Kind is MatchKind.Exact or MatchKind.Stem or MatchKind.Typo || (expansion.Kind == MatchKind.Prefix && !IsWhole));
}

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

/// <summary>A term by which a word of a query may be found.</summary>
/// <param name="Term">The term.</param>
/// <param name="Quality">What the match is worth, from 0 to 1.</param>
/// <param name="Kind">How it matches.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermExpansion(int Term, float Quality, MatchKind Kind);

/// <summary>How a word of a query meets a word of a page, the surest way first.</summary>
internal enum MatchKind
{
    Exact,
    Prefix,
    Stem,
    Synonym,
    Typo,
}
