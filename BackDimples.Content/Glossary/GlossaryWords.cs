using System.Collections.Frozen;

namespace BackDimples.Content.Glossary;

/// <summary>Words that a writer cannot choose: those of the glossary's terms and of their other names.</summary>
public static class GlossaryWords
{
    /// <summary>The words of the terms, in lower case.</summary>
    public static FrozenSet<string> Of(IEnumerable<GlossaryTerm> terms) => terms
        .SelectMany(t => t.AlsoCalled.Append(t.Term))
        .SelectMany(name => name.Split(' ', '-')).Where(w => w.Length > 0)
        .Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
}
