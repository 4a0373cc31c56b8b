using BackDimples.Content.Diagnostics;
using BackDimples.Content.Evidence;
using BackDimples.Content.Parsing;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Pages;

/// <summary>Reads the files of <c>content/pages</c>.</summary>
public static class PageReader
{
    /// <summary>Reads the home page; null after an error was reported.</summary>
    public static HomePage? ReadHome(ContentFile file, DiagnosticBag bag)
    {
        if (SourceText.Read(file, bag) is not { } source || FrontMatterReader.Read(source, bag) is not { } front)
        {
            return null;
        }

        var fields = front.Fields;
        var body = MarkdownReader.Read(source, front.BodyStart, bag);
        var page = new HomePage
        {
            Title = fields.Text("title").Value,
            Description = fields.Text("description").Value,
            Lead = fields.Text("lead").Value,
            SearchHint = fields.Text("search_hint").Value,
            Figure = fields.OptionalText("figure"),
            FigureCaption = fields.OptionalText("figure_caption")?.Value ?? "",
            OftenAsked = fields.TextList("often_asked"),
            AtAGlance = [.. fields.Maps("at_a_glance").Select(ReadGlance)],
            Body = body!,
            Location = source.At(0),
        };
        fields.Finish();
        return body is null ? null : page;
    }

    /// <summary>Reads a page of plain copy; null after an error was reported.</summary>
    public static TextPage? ReadText(ContentFile file, DiagnosticBag bag)
    {
        Slug.Check(file, bag);
        if (SitePaths.IsTaken(file.Name))
        {
            bag.Add(ContentErrors.AddressTaken, new SourceLocation(file.DisplayPath, 1, 1), SitePaths.TextPage(file.Name));
        }

        if (SourceText.Read(file, bag) is not { } source || FrontMatterReader.Read(source, bag) is not { } front)
        {
            return null;
        }

        var body = MarkdownReader.Read(source, front.BodyStart, bag);
        var page = new TextPage
        {
            Id = file.Name,
            Title = front.Fields.Text("title").Value,
            Description = front.Fields.Text("description").Value,
            Body = body!,
            Location = source.At(0),
        };
        front.Fields.Finish();
        return body is null ? null : page;
    }

    private static Glance ReadGlance(FieldReader fields)
    {
        var level = fields.Choice("level", CertaintyWords.All, required: true);
        var glance = new Glance(CertaintyWords.Parse(level?.Value) ?? Certainty.Uncertain, fields.Text("text").Value, fields.Text("link"));
        fields.Finish();
        return glance;
    }
}
