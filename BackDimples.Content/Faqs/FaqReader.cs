using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Parsing;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Faqs;

/// <summary>Reads the files of <c>content/faq</c>.</summary>
public static class FaqReader
{
    /// <summary>Reads one file; null when no page can be made of it. What could not be read is empty, and was reported.</summary>
    public static FaqEntry? Read(ContentFile file, DiagnosticBag bag)
    {
        Slug.Check(file, bag);
        if (SourceText.Read(file, bag) is not { } source || FrontMatterReader.Read(source, bag) is not { } front)
        {
            return null;
        }

        var fields = front.Fields;
        var body = MarkdownReader.Read(source, front.BodyStart, bag);
        var evidence = fields.Choice("evidence", CertaintyWords.All);
        var entry = new FaqEntry
        {
            Id = file.Name,
            Question = fields.Text("question"),
            Answer = fields.Text("answer"),
            Tags = fields.TextList("tags", required: true),
            Order = fields.Number("order"),
            Evidence = evidence is { } word ? new Located<Certainty>(CertaintyWords.Parse(word.Value)!.Value, word.Location) : null,
            EvidenceNote = fields.Choice("evidence_note", CertaintyWords.Notes),
            Sources = fields.TextList("sources"),
            Claims = fields.TextList("claims"),
            AlsoAsked = [.. fields.TextList("also_asked").Select(a => a.Value)],
            Related = [.. fields.TextList("related").Select(r => new Located<PageReference>(PageReference.Parse(r.Value), r.Location))],
            Review = ReviewFields.Read(fields),
            Aliases = fields.TextList("aliases"),
            Body = body!,
            Location = source.At(0),
        };
        fields.Finish();
        return body is null ? null : entry;
    }
}
