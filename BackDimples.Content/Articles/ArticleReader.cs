using System.Collections.Frozen;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Parsing;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Articles;

/// <summary>Reads the files of <c>content/articles</c>.</summary>
public static class ArticleReader
{
    /// <summary>Reads one file; null when no page can be made of it. What could not be read is empty, and was reported.</summary>
    public static Article? Read(ContentFile file, DiagnosticBag bag)
    {
        Parsing.Slug.Check(file, bag);
        if (SourceText.Read(file, bag) is not { } source || FrontMatterReader.Read(source, bag) is not { } front)
        {
            return null;
        }

        var fields = front.Fields;
        var body = MarkdownReader.Read(source, front.BodyStart, bag);
        var article = new Article
        {
            Slug = file.Name,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Takeaways = fields.TextList("takeaways", required: true),
            Tags = fields.TextList("tags", required: true),
            Order = fields.Number("order"),
            Figure = fields.OptionalText("figure"),
            Related = [.. fields.TextList("related").Select(r => new Located<PageReference>(PageReference.Parse(r.Value), r.Location))],
            Review = ReviewFields.Read(fields),
            Aliases = fields.TextList("aliases"),
            Moved = (fields.Map("moved")?.FreeTexts() ?? [])
                .ToFrozenDictionary(m => m.Key.Value, m => m.Value, StringComparer.Ordinal),
            Body = body!,
            Location = source.At(0),
        };
        fields.Finish();
        return body is null ? null : article;
    }
}
