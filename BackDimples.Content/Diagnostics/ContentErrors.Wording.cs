namespace BackDimples.Content.Diagnostics;

/// <summary>The catalogue of diagnostics: editing.</summary>
public static partial class ContentErrors
{
    /// <summary>Wording stronger than the evidence: Use a verb that fits: may, seems to, probably.</summary>
    public static readonly DiagnosticDescriptor Overclaim = Warning("BD0701", "Wording stronger than the evidence",
        "'{0}' is stronger than the evidence '{1}' of this page allows.",
        example: "\"proves\" on an uncertain answer",
        fix: "Use a verb that fits: may, seems to, probably.");

    /// <summary>Short answer of odd length: Say the whole answer, and nothing else.</summary>
    public static readonly DiagnosticDescriptor AnswerLength = Warning("BD0702", "Short answer of odd length",
        "The short answer has {0} characters; {1} to {2} fit everywhere it is shown.",
        example: "answer: No.",
        fix: "Say the whole answer, and nothing else.");

    /// <summary>Body of odd length: Add what is missing, or move a part to its own page.</summary>
    public static readonly DiagnosticDescriptor BodyLength = Warning("BD0703", "Body of odd length",
        "The body has {0} words; {1} to {2} are wanted.",
        example: "a body of one sentence",
        fix: "Add what is missing, or move a part to its own page.");

    /// <summary>Not a question: Word it as a question.</summary>
    public static readonly DiagnosticDescriptor QuestionNotAsked = Error("BD0704", "Not a question",
        "A question ends with '?'.",
        example: "question: Sour bread",
        fix: "Word it as a question.");

    /// <summary>Question does not stand alone: Replace the pronoun by its noun.</summary>
    public static readonly DiagnosticDescriptor QuestionNotAlone = Warning("BD0705", "Question does not stand alone",
        "'{0}' leaves open what is meant: a reader may see the question alone. Name the subject.",
        example: "question: Are they rare?",
        fix: "Replace the pronoun by its noun.");

    /// <summary>Summary of odd length: One full sentence.</summary>
    public static readonly DiagnosticDescriptor SummaryLength = Warning("BD0706", "Summary of odd length",
        "The summary has {0} characters; {1} to {2} are wanted.",
        example: "summary: Bread.",
        fix: "One full sentence.");

    /// <summary>Hard to read: Split the longest sentences.</summary>
    public static readonly DiagnosticDescriptor HardToRead = Warning("BD0707", "Hard to read",
        "The page has a Flesch-Kincaid grade of {0}; at most {1} is wanted. Shorter sentences and plainer words help.",
        example: "long sentences",
        fix: "Split the longest sentences.");
}
