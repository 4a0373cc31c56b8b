using System.Collections.Immutable;
using BackDimples.Content.Glossary;

namespace BackDimples.Web.Pages.Glossary;

/// <summary>The terms that begin with one letter.</summary>
public sealed record LetterGroup(char Letter, ImmutableArray<GlossaryTerm> Terms)
{
    /// <summary>The id of the letter's heading; no term's key can have two hyphens in a row.</summary>
    public string HeadingId => $"letter--{char.ToLowerInvariant(Letter)}";
}
