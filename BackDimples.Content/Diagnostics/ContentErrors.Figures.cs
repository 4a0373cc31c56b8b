namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: figures.</summary>
public static partial class ContentErrors
{
    /// <summary>Unparsable SVG: Correct the XML.</summary>
    public static readonly DiagnosticDescriptor SvgUnparsable = Error("BD0601", "Unparsable SVG",
        "The drawing cannot be read: {0}.",
        example: "<svg><g></svg>",
        fix: "Correct the XML.");

    /// <summary>Not allowed in an SVG: Delete it. Presentation is written as attributes: fill, stroke, font-size.</summary>
    public static readonly DiagnosticDescriptor SvgNotAllowed = Error("BD0602", "Not allowed in an SVG",
        "{0} is not allowed in a drawing.{1}",
        example: "<script>, style=, onclick=",
        fix: "Delete it. Presentation is written as attributes: fill, stroke, font-size.");

    /// <summary>SVG without title or desc: Add it as the first child of &lt;svg&gt;.</summary>
    public static readonly DiagnosticDescriptor SvgWithoutText = Error("BD0603", "SVG without title or desc",
        "The drawing has no <{0}>: the words for those who cannot see it.",
        example: "an SVG without <desc>",
        fix: "Add it as the first child of <svg>.");

    /// <summary>SVG without viewBox: Add viewBox="0 0 width height".</summary>
    public static readonly DiagnosticDescriptor SvgNoViewBox = Error("BD0604", "SVG without viewBox",
        "The <svg> needs a viewBox, so that it can be scaled.",
        example: "<svg width=\"10\">",
        fix: "Add viewBox=\"0 0 width height\".");

    /// <summary>Fixed colour: Write currentColor, a named class, or a gradient.</summary>
    public static readonly DiagnosticDescriptor SvgFixedColour = Error("BD0605", "Fixed colour",
        "{0}=\"{1}\" is a fixed colour, which a dark page may swallow. Write currentColor or a class of the site's style sheet; fixed colours stand in the stops of a gradient, as {0}=\"url(#its-id)\".",
        example: "<rect fill=\"#ccc\"/>",
        fix: "Write currentColor, a named class, or a gradient.");
}
