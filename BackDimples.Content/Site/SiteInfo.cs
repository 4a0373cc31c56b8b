using System.Collections.Frozen;
using System.Collections.Immutable;
using BackDimples.Content.Evidence;

namespace BackDimples.Content.Site;

/// <summary>What <c>content/site.yml</c> says of the site as a whole.</summary>
public sealed record SiteInfo
{
    public required string Name { get; init; }

    public required string Tagline { get; init; }

    public required string Description { get; init; }

    /// <summary>The address of the site without a slash at its end, such as <c>https://example.org</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The language of the pages, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Where readers report errors: a mailto or https address.</summary>
    public required string Contact { get; init; }

    public required string SecurityContact { get; init; }

    /// <summary>The standing notice at the foot of every page.</summary>
    public required string Notice { get; init; }

    /// <summary>Who reviews the pages, in words for the trust block.</summary>
    public required string ReviewStatement { get; init; }

    public required Licence Licence { get; init; }

    /// <summary>What an answer or an article is to search engines: a kind of page of schema.org. Default: <c>WebPage</c>.</summary>
    public string SchemaPageType { get; init; } = SiteReader.DefaultSchemaPageType;

    /// <summary>The wording of the levels of certainty.</summary>
    public required FrozenDictionary<Certainty, EvidenceWording> Evidence { get; init; }

    /// <summary>The titles of callouts, by their word.</summary>
    public required FrozenDictionary<string, string> Callouts { get; init; }

    public required ImmutableArray<NavigationLink> Navigation { get; init; }

    public required ImmutableArray<NavigationLink> Footer { get; init; }

    /// <summary>Groups of everyday words that mean the same to somebody who searches.</summary>
    public required ImmutableArray<ImmutableArray<string>> Synonyms { get; init; }
}
