using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Content.Figures;
using BackDimples.Content.Glossary;
using BackDimples.Content.Pages;
using BackDimples.Content.Permalinks;
using BackDimples.Content.Site;
using BackDimples.Content.Sources;
using BackDimples.Content.Tags;

namespace BackDimples.Content.Validation;

/// <summary>All that was parsed, before anything is known to fit together.</summary>
public sealed record ContentSet
{
    public SiteInfo? Site { get; init; }

    public HomePage? Home { get; init; }

    public required ImmutableArray<TextPage> TextPages { get; init; }

    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<FaqEntry> Faqs { get; init; }

    public required ImmutableArray<Tag> Tags { get; init; }

    public required ImmutableArray<Source> Sources { get; init; }

    public required ImmutableArray<GlossaryTerm> Terms { get; init; }

    /// <summary>The words of the terms and of their other names.</summary>
    public required FrozenSet<string> GlossaryWords { get; init; }

    public required ImmutableArray<Figure> Figures { get; init; }

    public required ImmutableArray<LedgerLine> Ledger { get; init; }

    /// <summary>The ledger as authors know it, for the place of new addresses.</summary>
    public required string LedgerFile { get; init; }

    /// <summary>Files that could not be read, and required ones that are not there: nothing that points to them is reported again.</summary>
    public required ImmutableHashSet<string> BrokenPaths { get; init; }

    /// <summary>Files with errors of their own, as authors know them: what they lack may only not have been read.</summary>
    public required ImmutableHashSet<string> FaultyFiles { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Whether a file, such as <c>faq/x.md</c>, is there but could not be read.</summary>
    public bool IsBroken(string path) => BrokenPaths.Contains(path);
}
