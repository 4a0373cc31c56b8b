namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: front matter and data files.</summary>
public static partial class ContentErrors
{
    /// <summary>No front matter: Add the front matter; "new faq" and "new article" write one for you.</summary>
    public static readonly DiagnosticDescriptor NoFrontMatter = Error("BD0201", "No front matter",
        "The file must begin with a line \"---\", then its fields, then another \"---\".",
        example: "a page that begins with its text",
        fix: "Add the front matter; \"new faq\" and \"new article\" write one for you.");

    /// <summary>Front matter not closed: Add the second fence.</summary>
    public static readonly DiagnosticDescriptor NoClosingFence = Error("BD0202", "Front matter not closed",
        "The front matter that begins here is never closed. Add a line \"---\" after its last field.",
        example: "a page with one --- only",
        fix: "Add the second fence.");

    /// <summary>Not a map: Write one field a line: name, colon, space, value.</summary>
    public static readonly DiagnosticDescriptor FrontMatterNotMap = Error("BD0203", "Not a map",
        "Here should stand fields of the form \"name: value\".",
        example: "--- followed by a sentence",
        fix: "Write one field a line: name, colon, space, value.");

    /// <summary>Colon in a value: Put the value between double quotation marks.</summary>
    public static readonly DiagnosticDescriptor UnquotedColon = Error("BD0204", "Colon in a value",
        "A value that holds \": \" must be quoted: write name: \"the value\".",
        example: "question: My back: what now?",
        fix: "Put the value between double quotation marks.");

    /// <summary>Malformed YAML: Compare the line, and the one above it, with another page.</summary>
    public static readonly DiagnosticDescriptor YamlFault = Error("BD0205", "Malformed YAML",
        "The fields cannot be read here: {0}.",
        example: "tags: [a, b",
        fix: "Compare the line, and the one above it, with another page.");

    /// <summary>Something is not closed: Close the bracket or the quotation mark.</summary>
    public static readonly DiagnosticDescriptor YamlUnclosed = Error("BD0206", "Something is not closed",
        "A list, map or quotation that begins in these fields is never closed. Look for a missing \"]\", \"}}\" or quotation mark.",
        example: "tags: [a, b",
        fix: "Close the bracket or the quotation mark.");

    /// <summary>Tab in the indentation: Replace the tab by two spaces.</summary>
    public static readonly DiagnosticDescriptor TabIndentation = Error("BD0207", "Tab in the indentation",
        "A tab stands in the indentation. Use spaces.",
        example: "a list indented with the tab key",
        fix: "Replace the tab by two spaces.");

    /// <summary>Sign with a meaning: Quote the value.</summary>
    public static readonly DiagnosticDescriptor YamlAnchor = Error("BD0208", "Sign with a meaning",
        "A value may not begin with '&', '*' or '!', to which YAML gives a meaning. Put it between quotation marks.",
        example: "tags: *common",
        fix: "Quote the value. Anchors, aliases and tags of YAML are not read here: write the value itself.");

    /// <summary>Key given twice: Delete one of the two.</summary>
    public static readonly DiagnosticDescriptor KeyTwice = Error("BD0209", "Key given twice",
        "'{0}' stands here a second time. Keep one.",
        example: "two lines that begin with tags:",
        fix: "Delete one of the two.");

    /// <summary>Unknown key: Correct the spelling, or delete the line.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = Error("BD0210", "Unknown key",
        "'{0}' is not a field of this kind of file.{1}",
        example: "qestion: What is it?",
        fix: "Correct the spelling, or delete the line.");

    /// <summary>Missing field: Add the field.</summary>
    public static readonly DiagnosticDescriptor MissingField = Error("BD0211", "Missing field",
        "The field '{0}' is missing.",
        example: "an answer without reviewed:",
        fix: "Add the field.");

    /// <summary>Empty field: Fill the field, or delete it if it is optional.</summary>
    public static readonly DiagnosticDescriptor EmptyField = Error("BD0212", "Empty field",
        "The field '{0}' has no value.",
        example: "answer:",
        fix: "Fill the field, or delete it if it is optional.");

    /// <summary>Wrong kind of value: Write the value in the form that the message names.</summary>
    public static readonly DiagnosticDescriptor WrongType = Error("BD0213", "Wrong kind of value",
        "'{0}' should be {1}, not {2}.",
        example: "tags: baking",
        fix: "Write the value in the form that the message names.");

    /// <summary>Malformed date: Write four digits of year, two of month, two of day.</summary>
    public static readonly DiagnosticDescriptor MalformedDate = Error("BD0214", "Malformed date",
        "'{0}' is not a date. Write {1} as year-month-day, for example 2026-11-21.",
        example: "reviewed: 21.11.2026",
        fix: "Write four digits of year, two of month, two of day.");

    /// <summary>Unknown word: Use one of the words.</summary>
    public static readonly DiagnosticDescriptor UnknownWord = Error("BD0215", "Unknown word",
        "'{0}' is not a value of '{1}'; these are: {2}.{3}",
        example: "evidence: strong",
        fix: "Use one of the words.");

    /// <summary>Listed twice: Delete one.</summary>
    public static readonly DiagnosticDescriptor ListedTwice = Error("BD0216", "Listed twice",
        "'{0}' stands twice in '{1}'.",
        example: "tags: [a, a]",
        fix: "Delete one.");

    /// <summary>Bad id: Write the id in that form.</summary>
    public static readonly DiagnosticDescriptor BadId = Error("BD0217", "Bad id",
        "'{0}' is not an id: lower-case letters and digits, words joined by single hyphens.{1}",
        example: "aliases: [Old Name]",
        fix: "Write the id in that form.");

    /// <summary>Wrong number of values: Add or delete values.</summary>
    public static readonly DiagnosticDescriptor TooManyOrFew = Error("BD0218", "Wrong number of values",
        "'{0}' takes {1}, not {2}.",
        example: "five tags",
        fix: "Add or delete values.");

    /// <summary>Text cut off by a hash: Put the value between quotation marks.</summary>
    public static readonly DiagnosticDescriptor HashCutsText = Error("BD0219", "Text cut off by a hash",
        "From this '#' on the value is lost: YAML takes \" #\" for the beginning of a remark. Put the whole value between quotation marks, or the remark on a line of its own.",
        example: "title: Recipe #3",
        fix: "Put the value between quotation marks.");

    /// <summary>No-break space: Replace it by an ordinary space.</summary>
    public static readonly DiagnosticDescriptor NoBreakSpace = Error("BD0220", "No-break space",
        "A no-break space stands here, as word processors write it, where YAML wants an ordinary one. Replace it by a space.",
        example: "a field pasted from Google Docs",
        fix: "Replace it by an ordinary space.");

    /// <summary>Second front matter: Keep one of the two.</summary>
    public static readonly DiagnosticDescriptor SecondFrontMatter = Error("BD0221", "Second front matter",
        "A second front matter begins here; readers would see it as text. Merge its fields into the first, and delete it.",
        example: "a whole page pasted below the fields of a new one",
        fix: "Keep one of the two.");
}
