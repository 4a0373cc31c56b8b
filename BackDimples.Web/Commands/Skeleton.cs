using System.Globalization;

namespace BackDimples.Web.Commands;

/// <summary>The text of new pages: valid as it stands, so that an author can begin anywhere.</summary>
internal static class Skeleton
{
    public static string Faq(string question, DateOnly today, string tag) => $"""
        ---
        question: {Quote(question)}
        answer: Write the whole answer here in one or two plain sentences.
        tags: [{tag}]
        # evidence: good | some | uncertain | unsupported (leave it out for a plain definition)
        # evidence_note: not studied | studies disagree (with uncertain)
        # sources: [key-from-sources-yml]
        # also_asked: [other words for the same question]
        # related: [another-answer, "article:an-article"]
        {Dates(today)}
        ---

        Say here, in 40 to 220 words, why the short answer is what it is, and how sure anybody can be. Cite a source right after what it supports, link to a term or another answer where it helps, and end with what the reader may do or read next. One idea a paragraph is enough.

        """;

    public static string Article(string title, DateOnly today, string tag) => $"""
        ---
        title: {Quote(title)}
        summary: Say in one full sentence what a reader will find in this article.
        takeaways:
          - Write the most useful thing first, as a sentence.
          - Then the second, as a sentence that stands alone.
          - Then what nobody knows yet.
        tags: [{tag}]
        # order: 10
        # figure: name-of-a-drawing
        # related: [an-answer, "article:another-article"]
        {Dates(today)}
        ---

        Answer the title in the first sentence. An article has 600 to 1,200 words.

        ## A heading that says something

        Write here.

        ## What we do not know

        End with the gaps.

        """;

    private static string Dates(DateOnly today) => string.Create(CultureInfo.InvariantCulture, $$"""
        published: {{today:yyyy-MM-dd}}
        reviewed: {{today:yyyy-MM-dd}}
        review_due: {{today.AddYears(1):yyyy-MM-dd}}
        changes:
          - {date: {{today:yyyy-MM-dd}}, kind: published, note: First version.}
        """);

    // Double quotation marks make any title a safe YAML value.
    private static string Quote(string text) =>
        '"' + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
