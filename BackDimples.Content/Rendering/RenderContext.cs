using System.Collections.Frozen;

namespace BackDimples.Content.Rendering;

/// <summary>Where a body is rendered: the same body stands on its page, on a page of many answers, in feeds and in embeds.</summary>
public sealed record RenderContext
{
    /// <summary>Put before every id, so that several bodies fit on one page.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Added to the level of every heading.</summary>
    public int HeadingOffset { get; init; }

    /// <summary>Put before every path; empty for links inside the site, <c>https://host</c> for feeds and embeds.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>The path of the page that the body belongs to: fragments of other places lead there.</summary>
    public required string PagePath { get; init; }

    /// <summary>The path of the page that holds the numbered list of sources; empty when it is this one.</summary>
    public string SourcesPath { get; init; } = "";

    /// <summary>Whether headings carry a link to themselves, citations their anchors, and figures their drawings.</summary>
    public bool IsPage { get; init; } = true;

    /// <summary>The number of each cited source in the page's list of sources.</summary>
    public required IReadOnlyDictionary<string, int> CitationNumbers { get; init; }

    /// <summary>The <c>figure</c> element of a drawing: its name, an id prefix, the base address and its caption as HTML give markup.</summary>
    public required Func<string, string, string, string, string> Figure { get; init; }

    /// <summary>The titles of callouts, by their word in lower case.</summary>
    public required FrozenDictionary<string, string> CalloutTitles { get; init; }

    /// <summary>The address of a link, as it is written into an attribute.</summary>
    public string Href(ContentLink link) => link.Kind switch
    {
        LinkKind.External => link.Target,
        LinkKind.Fragment when IsPage => $"#{IdPrefix}{link.Fragment}",
        LinkKind.Fragment => $"{BaseUrl}{PagePath}#{link.Fragment}",
        _ => BaseUrl + link.Path + (link.Fragment is null ? "" : "#" + link.Fragment),
    };
}
