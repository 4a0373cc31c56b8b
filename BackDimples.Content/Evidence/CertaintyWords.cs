using System.Collections.Frozen;

namespace BackDimples.Content.Evidence;

/// <summary>The words by which authors and addresses name a <see cref="Certainty"/>.</summary>
public static class CertaintyWords
{
    private static readonly FrozenDictionary<string, Certainty> ByWord = new Dictionary<string, Certainty>(StringComparer.Ordinal)
    {
        ["good"] = Certainty.Good,
        ["some"] = Certainty.Some,
        ["uncertain"] = Certainty.Uncertain,
        ["unsupported"] = Certainty.Unsupported,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words, surest first.</summary>
    public static IReadOnlyList<string> All { get; } = ["good", "some", "uncertain", "unsupported"];

    /// <summary>The reasons that an uncertain answer may give under <c>evidence_note</c>.</summary>
    public static IReadOnlyList<string> Notes { get; } = ["studies disagree", "not studied"];

    public static string Word(this Certainty certainty) => All[4 - (int)certainty];

    public static Certainty? Parse(string? word) =>
        word is not null && ByWord.TryGetValue(word, out var certainty) ? certainty : null;
}
