namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: files and their encoding.</summary>
public static partial class ContentErrors
{
    /// <summary>Unreadable file: Give the program permission to read the file, or remove it.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("BD0101", "Unreadable file",
        "The file cannot be read: {0}.",
        example: "a file without read permission",
        fix: "Give the program permission to read the file, or remove it.");

    /// <summary>Link out of the folder: Copy the file into the content folder.</summary>
    public static readonly DiagnosticDescriptor LinkLeavesFolder = Error("BD0102", "Link out of the folder",
        "This is a symbolic link that leaves the content folder, or leads nowhere. Put the file itself here.",
        example: "faq/x.md -> /etc/hosts",
        fix: "Copy the file into the content folder.");

    /// <summary>Not UTF-8: Save the file again with the encoding UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = Error("BD0103", "Not UTF-8",
        "The byte 0x{0} here is not valid UTF-8. Save the file as UTF-8.",
        example: "a file saved as Windows-1252",
        fix: "Save the file again with the encoding UTF-8.");

    /// <summary>Control character: Delete the character; retype the word beside it if you cannot see it.</summary>
    public static readonly DiagnosticDescriptor ControlCharacter = Error("BD0104", "Control character",
        "The character {0} here is invisible and not allowed. Delete it.",
        example: "a stray form feed or a text-direction override",
        fix: "Delete the character; retype the word beside it if you cannot see it.");

    /// <summary>Merge conflict: Finish the merge: keep what is right and delete the three marker lines.</summary>
    public static readonly DiagnosticDescriptor ConflictMarker = Error("BD0105", "Merge conflict",
        "A merge-conflict marker stands here. Keep one of the two versions and delete the markers.",
        example: "<<<<<<< HEAD",
        fix: "Finish the merge: keep what is right and delete the three marker lines.");

    /// <summary>Empty file: Write the page, delete the file, or rename it to _name.md.</summary>
    public static readonly DiagnosticDescriptor EmptyFile = Error("BD0106", "Empty file",
        "The file is empty. Fill it, or delete it, or let its name start with \"_\" to set it aside.",
        example: "a new file without text",
        fix: "Write the page, delete the file, or rename it to _name.md.");

    /// <summary>Bad file name: Rename the file.</summary>
    public static readonly DiagnosticDescriptor BadFileName = Error("BD0107", "Bad file name",
        "The file name '{0}' becomes an address, so it may hold only lower-case letters, digits and single hyphens.{1}",
        example: "faq/My Answer.md",
        fix: "Rename the file.");

    /// <summary>File too large: Split the page.</summary>
    public static readonly DiagnosticDescriptor FileTooLarge = Error("BD0108", "File too large",
        "The file has {0}; above 4096 kB a file is not read.",
        example: "a page with a pasted book",
        fix: "Split the page.");

    /// <summary>Large file: Split the page.</summary>
    public static readonly DiagnosticDescriptor FileLarge = Warning("BD0109", "Large file",
        "The file has {0} kB; a page above 1024 kB is too long to read.",
        example: "a page of 2 MB",
        fix: "Split the page.");

    /// <summary>Byte-order mark: Choose "UTF-8" without BOM when saving.</summary>
    public static readonly DiagnosticDescriptor ByteOrderMark = Warning("BD0110", "Byte-order mark",
        "The file begins with a byte-order mark, which is not needed. Save it as \"UTF-8 without BOM\".",
        example: "a file saved by an old Windows editor",
        fix: "Choose \"UTF-8\" without BOM when saving.");

    /// <summary>Missing file: Add the file; docs and the existing content show its form.</summary>
    public static readonly DiagnosticDescriptor MissingFile = Error("BD0111", "Missing file",
        "The content folder has no '{0}'. {1}",
        example: "a content folder without site.yml",
        fix: "Add the file; docs and the existing content show its form.");

    /// <summary>File in no known place: Move the file into the folder of its kind.</summary>
    public static readonly DiagnosticDescriptor StrayFile = Warning("BD0112", "File in no known place",
        "Nothing reads '{0}'. Pages belong in articles/, faq/ or pages/, figures in figures/.{1}",
        example: "content/fqa/x.md",
        fix: "Move the file into the folder of its kind.");

    /// <summary>No pages: Point Site:ContentPath (or --content) at a folder with content.</summary>
    public static readonly DiagnosticDescriptor NoPages = Error("BD0113", "No pages",
        "There is neither an article nor an answer in this folder. Is it the right one?",
        example: "an empty content folder",
        fix: "Point Site:ContentPath (or --content) at a folder with content.");

    /// <summary>Address of the site's own: Give the file another name.</summary>
    public static readonly DiagnosticDescriptor AddressTaken = Error("BD0114", "Address of the site's own",
        "The site itself answers at '{0}', so no page of pages/ may stand there. Give the file another name.",
        example: "pages/search.md",
        fix: "Give the file another name.");
}
