namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: evidence, dates and the ledger of addresses.</summary>
public static partial class ContentErrors
{
    /// <summary>Evidence without sources: Add the sources, or lower the evidence.</summary>
    public static readonly DiagnosticDescriptor EvidenceWithoutSources = Error("BD0501", "Evidence without sources",
        "Evidence '{0}' needs at least one source, under 'sources' or cited in the body.",
        example: "evidence: good without sources",
        fix: "Add the sources, or lower the evidence.");

    /// <summary>Uncertain without a note: Say which of the two it is.</summary>
    public static readonly DiagnosticDescriptor UncertainWithoutNote = Error("BD0502", "Uncertain without a note",
        "Evidence 'uncertain' needs evidence_note: 'studies disagree' or 'not studied'.",
        example: "evidence: uncertain alone",
        fix: "Say which of the two it is.");

    /// <summary>Note without uncertain: Delete the note.</summary>
    public static readonly DiagnosticDescriptor NoteWithoutUncertain = Error("BD0503", "Note without uncertain",
        "evidence_note goes with evidence: uncertain only.",
        example: "evidence: good with an evidence_note",
        fix: "Delete the note.");

    /// <summary>Due before reviewed: Set a later day.</summary>
    public static readonly DiagnosticDescriptor DueBeforeReviewed = Error("BD0504", "Due before reviewed",
        "review_due ({0}) is not after reviewed ({1}).",
        example: "review_due: 2025-01-01",
        fix: "Set a later day.");

    /// <summary>Due too late: Set a day within three years.</summary>
    public static readonly DiagnosticDescriptor DueTooLate = Error("BD0505", "Due too late",
        "review_due ({0}) is more than 3 years after reviewed ({1}).",
        example: "review_due: 2040-01-01",
        fix: "Set a day within three years.");

    /// <summary>Date in the future: Correct the date, or the clock.</summary>
    public static readonly DiagnosticDescriptor DateInFuture = Warning("BD0506", "Date in the future",
        "{0} ({1}) is in the future: today is {2}.",
        example: "reviewed: 2126-11-21",
        fix: "Correct the date, or the clock.") with
    { ErrorInCheck = true };

    /// <summary>Review overdue: Review the page.</summary>
    public static readonly DiagnosticDescriptor ReviewOverdue = Warning("BD0507", "Review overdue",
        "The review is overdue since {0}. Read the page against its sources, then set reviewed and review_due.",
        example: "review_due: 2020-01-01",
        fix: "Review the page.");

    /// <summary>Reviewed before published: Correct one of the two.</summary>
    public static readonly DiagnosticDescriptor ReviewedBeforePublished = Error("BD0508", "Reviewed before published",
        "reviewed ({0}) is before published ({1}).",
        example: "reviewed: 2020-01-01, published: 2026-01-01",
        fix: "Correct one of the two.");

    /// <summary>Changes out of order: Sort the changes.</summary>
    public static readonly DiagnosticDescriptor ChangesNotNewestFirst = Error("BD0509", "Changes out of order",
        "The change of {0} stands below an older one. Newest first.",
        example: "an old change on top",
        fix: "Sort the changes.");

    /// <summary>No first change: Add or correct the last line of changes.</summary>
    public static readonly DiagnosticDescriptor NoPublishedChange = Error("BD0510", "No first change",
        "The oldest change must be of the kind 'published', on the day of 'published' ({0}).",
        example: "changes that begin with corrected",
        fix: "Add or correct the last line of changes.");

    /// <summary>Alias hides a page: Delete the alias, or the page.</summary>
    public static readonly DiagnosticDescriptor AliasHidesPage = Error("BD0511", "Alias hides a page",
        "The alias '{0}' is the id of a page, {1}.",
        example: "an alias that is still a page",
        fix: "Delete the alias, or the page.");

    /// <summary>Alias given twice: Keep it in one of the two.</summary>
    public static readonly DiagnosticDescriptor AliasTwice = Error("BD0512", "Alias given twice",
        "The alias '{0}' is given by {1} already.",
        example: "two pages with one alias",
        fix: "Keep it in one of the two.");

    /// <summary>Moved in a circle: Delete one of the entries.</summary>
    public static readonly DiagnosticDescriptor MovedLoops = Error("BD0513", "Moved in a circle",
        "The moved heading '{0}' leads back to itself.",
        example: "moved: {a: b, b: a}",
        fix: "Delete one of the entries.");

    /// <summary>Moved but still there: Delete the entry, or give the heading another id.</summary>
    public static readonly DiagnosticDescriptor MovedStillThere = Error("BD0514", "Moved but still there",
        "'{0}' is listed under moved but is still a heading of this page.",
        example: "moved: {here: there} with ## here",
        fix: "Delete the entry, or give the heading another id.");

    /// <summary>Published address lost: Add an alias, a moved entry or a tombstone.</summary>
    public static readonly DiagnosticDescriptor LedgerLineLost = Error("BD0515", "Published address lost",
        "{0} was published and is gone. {1}",
        example: "a deleted or renamed page",
        fix: "Add an alias, a moved entry or a tombstone.");

    /// <summary>New address not in the ledger: Run check --update-ledger.</summary>
    public static readonly DiagnosticDescriptor LedgerLineNew = Warning("BD0516", "New address not in the ledger",
        "{0} is not in published.txt yet. Add this line, or run check --update-ledger.",
        example: "a new page",
        fix: "Run check --update-ledger.") with
    { ErrorInCheck = true };

    /// <summary>Malformed ledger line: Correct the line.</summary>
    public static readonly DiagnosticDescriptor LedgerMalformed = Error("BD0517", "Malformed ledger line",
        "This is not a ledger line: {0}. Write '/path' or '/path#heading', or '/path gone 2027-01-05 note'.",
        example: "faq/x",
        fix: "Correct the line.");

    /// <summary>Tombstone of a living page: Delete the words after the path, or the page.</summary>
    public static readonly DiagnosticDescriptor TombstoneLives = Error("BD0518", "Tombstone of a living page",
        "{0} is marked as gone, but a page stands there.",
        example: "a tombstone for an existing page",
        fix: "Delete the words after the path, or the page.");

    /// <summary>Ledger line twice: Delete one of the lines.</summary>
    public static readonly DiagnosticDescriptor LedgerLineTwice = Error("BD0519", "Ledger line twice",
        "{0} stands in the ledger already, on line {1}.",
        example: "one path on two lines",
        fix: "Delete one of the lines.");
}
