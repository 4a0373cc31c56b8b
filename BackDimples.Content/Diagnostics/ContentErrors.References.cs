namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: references between pages.</summary>
public static partial class ContentErrors
{
    /// <summary>Unknown tag: Correct it, or add the tag to tags.yml.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = Error("BD0401", "Unknown tag",
        "'{0}' is not a tag of tags.yml.{1}",
        example: "tags: [bakng]",
        fix: "Correct it, or add the tag to tags.yml.");

    /// <summary>Unknown source: Correct the key, or add the source.</summary>
    public static readonly DiagnosticDescriptor UnknownSource = Error("BD0402", "Unknown source",
        "'{0}' is not a source of sources.yml.{1}",
        example: "[@filed-2011]",
        fix: "Correct the key, or add the source.");

    /// <summary>Unknown term: Correct the key, or add the term.</summary>
    public static readonly DiagnosticDescriptor UnknownTerm = Error("BD0403", "Unknown term",
        "'{0}' is not a term of glossary.yml.{1}",
        example: "[x](term:crsut)",
        fix: "Correct the key, or add the term.");

    /// <summary>Unknown figure: Correct the name, or add the drawing.</summary>
    public static readonly DiagnosticDescriptor UnknownFigure = Error("BD0404", "Unknown figure",
        "There is no figures/{0}.svg.{1}",
        example: "![x](figure:jarr)",
        fix: "Correct the name, or add the drawing.");

    /// <summary>Unknown page: Correct the id.</summary>
    public static readonly DiagnosticDescriptor UnknownPage = Error("BD0405", "Unknown page",
        "There is no {0} '{1}'.{2}",
        example: "related: [why-is-bread-sour]",
        fix: "Correct the id.");

    /// <summary>Unknown path: Correct the path.</summary>
    public static readonly DiagnosticDescriptor UnknownPath = Error("BD0406", "Unknown path",
        "This site has no page at '{0}'.{1}",
        example: "[x](/evidense)",
        fix: "Correct the path.");

    /// <summary>Unknown heading: Correct the heading id.</summary>
    public static readonly DiagnosticDescriptor UnknownFragment = Error("BD0407", "Unknown heading",
        "'{0}' has no heading '{1}'.{2}",
        example: "[x](article:a#no-such-heading)",
        fix: "Correct the heading id.");

    /// <summary>Claim used as support: Move the key to claims:, and cite what supports the statement.</summary>
    public static readonly DiagnosticDescriptor ClaimSourceAsSupport = Error("BD0408", "Claim used as support",
        "'{0}' is of the kind '{1}': it only makes a claim. Name it under 'claims', not as a source.",
        example: "sources: [kitchen-tips-page]",
        fix: "Move the key to claims:, and cite what supports the statement.");

    /// <summary>Support named as claim: Move the key to sources:.</summary>
    public static readonly DiagnosticDescriptor SupportAsClaim = Error("BD0409", "Support named as claim",
        "'{0}' is of the kind '{1}'; only sources of the kinds popular and claim-example stand under 'claims'.",
        example: "claims: [field-2011]",
        fix: "Move the key to sources:.");

    /// <summary>Unused tag: Use it, or delete it.</summary>
    public static readonly DiagnosticDescriptor UnusedTag = Warning("BD0410", "Unused tag",
        "No page has the tag '{0}'.",
        example: "a tag in tags.yml that nothing uses",
        fix: "Use it, or delete it.");

    /// <summary>Uncited source: Cite it, or delete it.</summary>
    public static readonly DiagnosticDescriptor UncitedSource = Warning("BD0411", "Uncited source",
        "No page cites the source '{0}'.",
        example: "a source in sources.yml that nothing cites",
        fix: "Cite it, or delete it.");

    /// <summary>Unused figure: Show it, or delete it.</summary>
    public static readonly DiagnosticDescriptor UnusedFigure = Warning("BD0412", "Unused figure",
        "No page shows the figure '{0}'.",
        example: "a drawing that nothing shows",
        fix: "Show it, or delete it.");

    /// <summary>Question asked twice: Merge the two, or word one differently.</summary>
    public static readonly DiagnosticDescriptor DuplicateQuestion = Error("BD0413", "Question asked twice",
        "The same question stands in {0}.",
        example: "two answers to one question",
        fix: "Merge the two, or word one differently.");

    /// <summary>Related to itself: Delete the entry.</summary>
    public static readonly DiagnosticDescriptor RelatedToItself = Error("BD0414", "Related to itself",
        "'{0}' is this page itself.",
        example: "related: [this-page]",
        fix: "Delete the entry.");

    /// <summary>Source under two keys: Keep one key and use it everywhere.</summary>
    public static readonly DiagnosticDescriptor SourceTwice = Warning("BD0415", "Source under two keys",
        "'{0}' looks like the source '{1}': {2}.",
        example: "two keys with one DOI",
        fix: "Keep one key and use it everywhere.");
}
