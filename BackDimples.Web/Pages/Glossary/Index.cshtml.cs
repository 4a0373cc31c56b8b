using System.Collections.Immutable;
using BackDimples.Content.Glossary;
using BackDimples.Content.Library;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Glossary;

public sealed class IndexModel(SiteSnapshot site) : SitePage<GlossaryView>(site)
{
    private const string Title = "Glossary";

    public void OnGet() => Show(
        new PageMetadata
        {
            Title = Title,
            Description = $"{Library.Terms.Length} terms in plain words: what each is also called, and what it is not.",
            Path = SitePaths.Glossary,
            StructuredData = StructuredData.ForGlossary(Site, Title),
        },
        GlossaryView.Of(Library));
}

/// <summary>What the glossary shows: its terms by their first letter.</summary>
public sealed record GlossaryView(ImmutableArray<GlossaryView.Group> Letters)
{
    public static GlossaryView Of(ContentLibrary library) => new(
    [
        .. library.Terms.GroupBy(t => char.ToUpperInvariant(t.Term[0]))
            .Select(g => new Group($"letter--{char.ToLowerInvariant(g.Key)}", g.Key, [.. g.Select(t => Entry.Of(library, t))])),
    ]);

    /// <summary>The terms that begin with one letter.</summary>
    /// <param name="Id">The id of the heading; no term's key can have two hyphens in a row.</param>
    public sealed record Group(string Id, char Letter, ImmutableArray<Entry> Terms);

    /// <summary>One term.</summary>
    /// <param name="AlsoCalled">Its other names in one line, or null.</param>
    public sealed record Entry(GlossaryTerm Term, string? AlsoCalled, ImmutableArray<Other> NotTheSameAs)
    {
        public static Entry Of(ContentLibrary library, GlossaryTerm term) => new(
            term,
            term.AlsoCalled.IsEmpty ? null : string.Join(", ", term.AlsoCalled),
            [.. term.NotTheSameAs.Select(d => new Other(d.Term.Value, library.FindTerm(d.Term.Value)!.Term, d.Why))]);
    }

    /// <summary>A term that is easily taken for another.</summary>
    public sealed record Other(string Key, string Name, string Why);
}
