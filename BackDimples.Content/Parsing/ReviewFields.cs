using BackDimples.Content.Review;

namespace BackDimples.Content.Parsing;

/// <summary>Reads the dates and changes that every page carries.</summary>
internal static class ReviewFields
{
    private static readonly string[] Kinds = ["published", "reviewed", "corrected", "evidence-changed"];

    public static ReviewInfo Read(FieldReader fields)
    {
        var published = fields.Date("published");
        var reviewed = fields.Date("reviewed");
        var due = fields.Date("review_due");
        return new ReviewInfo
        {
            Published = published.Value,
            Reviewed = reviewed.Value,
            Due = due.Value,
            Changes = [.. fields.Maps("changes", required: true).Select(ReadChange)],
            Locations = new ReviewLocations(published.Location, reviewed.Location, due.Location),
            ChangesLocation = fields.LocationOf("changes"),
        };
    }

    private static Change ReadChange(FieldReader fields)
    {
        var kind = fields.Choice("kind", Kinds, required: true)?.Value;
        var change = new Change(fields.Date("date").Value, (ChangeKind)Math.Max(0, Array.IndexOf(Kinds, kind)), fields.Text("note").Value)
        {
            Location = fields.Owner,
        };
        fields.Finish();
        return change;
    }
}
