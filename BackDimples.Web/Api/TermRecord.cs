using System.Collections.Immutable;
using System.ComponentModel;
using BackDimples.Content.Glossary;
using BackDimples.Web.Content;

namespace BackDimples.Web.Api;

/// <summary>One term of the glossary.</summary>
public sealed record TermRecord
{
    [Description("terms/ and the key of the term.")]
    public required string Id { get; init; }

    [Description("Where readers find the term.")]
    public required string Url { get; init; }

    public required string Term { get; init; }

    [Description("The language of the term; null where it is that of the site.")]
    public required string? Language { get; init; }

    [Description("Plain text.")]
    public required string Definition { get; init; }

    [Description("Other names.")]
    public required ImmutableArray<string> AlsoCalled { get; init; }

    [Description("Terms that readers mix up with this one.")]
    public required ImmutableArray<Difference> NotTheSameAs { get; init; }

    public static TermRecord Of(SiteSnapshot site, GlossaryTerm term) => new()
    {
        Id = RecordId.OfTerm(term.Key),
        Url = site.Absolute(term.Path),
        Term = term.Term,
        Language = term.Language,
        Definition = term.Definition,
        AlsoCalled = term.AlsoCalled,
        NotTheSameAs =
        [
            .. term.NotTheSameAs.Select(other => new Difference(RecordId.OfTerm(other.Term.Value), site.Library.FindTerm(other.Term.Value)!.Term, other.Why)),
        ],
    };

    /// <summary>Another term, and why it is not the same.</summary>
    public sealed record Difference(string Id, string Term, string Why);
}

/// <summary>Every term of the glossary, in alphabetical order.</summary>
public sealed record TermList(ImmutableArray<TermRecord> Terms)
{
    public static TermList Of(SiteSnapshot site) => new([.. site.Library.Terms.Select(term => TermRecord.Of(site, term))]);
}
