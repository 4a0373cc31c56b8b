namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: bodies.</summary>
public static partial class ContentErrors
{
    /// <summary>Raw HTML: Use Markdown, or escape the sign.</summary>
    public static readonly DiagnosticDescriptor RawHtml = Error("BD0301", "Raw HTML",
        "HTML is not allowed in a page. Write it in Markdown, a remark for editors as <!-- remark -->; a \"<\" that is meant as such is written \"\\<\".",
        example: "<b>bold</b>",
        fix: "Use Markdown, or escape the sign.");

    /// <summary>Attribute not allowed: Delete the attribute.</summary>
    public static readonly DiagnosticDescriptor AttributeNotAllowed = Error("BD0302", "Attribute not allowed",
        "The attribute '{0}' is not allowed. Only {{#id}} on a heading and {{lang=..}} on *emphasis* are.",
        example: "*word*{onclick=x}",
        fix: "Delete the attribute.");

    /// <summary>Nested too deeply: Make the structure flatter.</summary>
    public static readonly DiagnosticDescriptor NestedTooDeeply = Error("BD0303", "Nested too deeply",
        "Lists, quotations or brackets in this page are nested deeper than the parser allows.",
        example: "two hundred > in a row",
        fix: "Make the structure flatter.");

    /// <summary>Heading of level 1: Add a "#".</summary>
    public static readonly DiagnosticDescriptor HeadingLevelOne = Error("BD0304", "Heading of level 1",
        "The page has its title already. Begin headings with \"##\".",
        example: "# Heading",
        fix: "Add a \"#\".");

    /// <summary>Heading level skipped: Use one "#" fewer.</summary>
    public static readonly DiagnosticDescriptor HeadingLevelSkipped = Warning("BD0305", "Heading level skipped",
        "This heading of level {0} follows one of level {1}; a level in between is skipped.",
        example: "## A, then #### B",
        fix: "Use one \"#\" fewer.");

    /// <summary>Bad heading id: Add an id of lower-case letters, digits and hyphens.</summary>
    public static readonly DiagnosticDescriptor BadHeadingId = Error("BD0306", "Bad heading id",
        "'{0}' does not make an id. Give the heading one: ## Text {{#my-id}}.",
        example: "## ???",
        fix: "Add an id of lower-case letters, digits and hyphens.");

    /// <summary>Heading id twice: Give one an id of its own.</summary>
    public static readonly DiagnosticDescriptor DuplicateHeadingId = Error("BD0307", "Heading id twice",
        "The heading id '{0}' stands in this page already. Give one of the two another: ## Text {{#other-id}}.",
        example: "two headings with the same words",
        fix: "Give one an id of its own.");

    /// <summary>Heading id in use by the page: Give the heading an id of its own.</summary>
    public static readonly DiagnosticDescriptor ReservedHeadingId = Error("BD0308", "Heading id in use by the page",
        "The id '{0}' is used by the page itself. Give the heading another: ## Text {{#other-id}}.",
        example: "## Sources",
        fix: "Give the heading an id of its own.");

    /// <summary>Unknown callout: Use one of the words.</summary>
    public static readonly DiagnosticDescriptor UnknownCallout = Error("BD0309", "Unknown callout",
        "'[!{0}]' is not a callout; these are: {1}, alone on their line.{2}",
        example: "> [!DOKTOR]",
        fix: "Use one of the words.");

    /// <summary>Empty callout: Add the text.</summary>
    public static readonly DiagnosticDescriptor EmptyCallout = Error("BD0310", "Empty callout",
        "The callout '[!{0}]' has no text. Write it on the following lines, each with \"> \" before it.",
        example: "> [!NOTE]",
        fix: "Add the text.");

    /// <summary>Link without target: Add the target: faq:id, article:slug, term:key, /path or an https address.</summary>
    public static readonly DiagnosticDescriptor LinkWithoutTarget = Error("BD0311", "Link without target",
        "The link '{0}' has no target.",
        example: "[text]()",
        fix: "Add the target: faq:id, article:slug, term:key, /path or an https address.");

    /// <summary>Link without text: Write words that say where the link leads.</summary>
    public static readonly DiagnosticDescriptor LinkWithoutText = Error("BD0312", "Link without text",
        "The link to '{0}' has no text.",
        example: "[](faq:x)",
        fix: "Write words that say where the link leads.");

    /// <summary>Link not understood: Write the target in one of these forms.</summary>
    public static readonly DiagnosticDescriptor LinkNotUnderstood = Error("BD0313", "Link not understood",
        "'{0}' is not a known target. Use faq:id, article:slug, term:key, #heading, /path or an https address; a figure is ![Caption](figure:name).",
        example: "[text](other-page.md)",
        fix: "Write the target in one of these forms.");

    /// <summary>Dangerous link: Delete the link.</summary>
    public static readonly DiagnosticDescriptor DangerousLink = Error("BD0314", "Dangerous link",
        "A link may not begin with '{0}:'.",
        example: "[x](javascript:alert(1))",
        fix: "Delete the link.");

    /// <summary>Image that is no figure: Draw it as an SVG in figures/ and name it here.</summary>
    public static readonly DiagnosticDescriptor ImageNotFigure = Error("BD0315", "Image that is no figure",
        "'{0}' is not a figure. Images are written ![Caption](figure:name), and their drawings stand in figures/.",
        example: "![x](photo.jpg)",
        fix: "Draw it as an SVG in figures/ and name it here.");

    /// <summary>Figure without caption: Add a caption.</summary>
    public static readonly DiagnosticDescriptor FigureWithoutCaption = Warning("BD0316", "Figure without caption",
        "'{0}' has no caption. Write one sentence between the square brackets.",
        example: "![](figure:x)",
        fix: "Add a caption.");

    /// <summary>Figure inside a sentence: Put empty lines round it.</summary>
    public static readonly DiagnosticDescriptor FigureNotAlone = Error("BD0317", "Figure inside a sentence",
        "'{0}' must stand in a paragraph of its own, with an empty line before and after.",
        example: "text ![x](figure:x) text",
        fix: "Put empty lines round it.");

    /// <summary>Link inside a link: Put the citation or note behind the link.</summary>
    public static readonly DiagnosticDescriptor LinkInsideLink = Error("BD0318", "Link inside a link",
        "A citation or a footnote stands inside the text of a link. Put it behind the link.",
        example: "[text [@a-source]](faq:x)",
        fix: "Write [text](faq:x)[@a-source].");

    /// <summary>Text beside a callout's word: Begin the text on the next line.</summary>
    public static readonly DiagnosticDescriptor CalloutNotAlone = Error("BD0319", "Text beside a callout's word",
        "'[!{0}]' stands alone on its line. Begin the text on the next line, with \"> \" before it.",
        example: "> [!NOTE] Hot oven.",
        fix: "Begin the text on the next line.");

    /// <summary>Markup left over: Complete it, or write a backslash before the bracket.</summary>
    public static readonly DiagnosticDescriptor MarkupLeftOver = Error("BD0320", "Markup left over",
        "Readers would see '{0}': {1}.",
        example: "[text](faq:x y), [@], [^no-such-note]",
        fix: "Complete the link, the citation or the note.");

    /// <summary>Paragraph too long: Put an empty line into it.</summary>
    public static readonly DiagnosticDescriptor ParagraphTooLong = Error("BD0321", "Paragraph too long",
        "The paragraph or table that begins here has {0} characters without an empty line; up to {1} are read.",
        example: "a book pasted in as one paragraph",
        fix: "Put empty lines between its parts.");

    /// <summary>Code not closed: Add a line of three backticks behind the code.</summary>
    public static readonly DiagnosticDescriptor FenceNotClosed = Error("BD0322", "Code not closed",
        "The code that begins here is never closed, so all that follows is taken for code. Add a line \"{0}\" behind it.",
        example: "three backticks, and none behind the code",
        fix: "Close the code.");

    /// <summary>Remark not closed, or text beside it: Let the remark end on a line of its own.</summary>
    public static readonly DiagnosticDescriptor RemarkHidesText = Error("BD0323", "Remark hides text",
        "The remark that begins here {0}, so text of the page is lost. Write <!-- remark --> on lines of its own.",
        example: "<!-- a remark without its end",
        fix: "End the remark with \"-->\", and begin the text on the next line.");

    /// <summary>Note or address that nothing uses: Use it or delete it.</summary>
    public static readonly DiagnosticDescriptor UnusedDefinition = Error("BD0324", "Definition that nothing uses",
        "'{0}' is defined here, but nothing refers to it, so it is lost. Refer to it where it belongs, or delete it.",
        example: "[^1]: a note without its [^1]",
        fix: "Refer to it, or delete it.");
}
