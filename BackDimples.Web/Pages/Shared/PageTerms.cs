using System.Collections.Immutable;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Rendering;

namespace BackDimples.Web.Pages.Shared;

/// <summary>The glossary's words that a body links to.</summary>
public static class PageTerms
{
    /// <summary>The terms in alphabetical order.</summary>
    public static ImmutableArray<GlossaryTerm> Of(ContentLibrary library, MarkdownContent body) =>
    [
        .. body.Links.Where(l => l.Kind == LinkKind.Term).Select(l => library.FindTerm(l.Target)!).Distinct()
            .OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase),
    ];
}
