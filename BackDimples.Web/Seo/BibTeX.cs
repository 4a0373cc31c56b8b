using System.Globalization;
using System.Text;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Seo;

/// <summary>Works as BibTeX.</summary>
public static class BibTeX
{
    public static string Write(IEnumerable<Reference> works) => string.Concat(works.Select(work => Write(work) + "\n"));

    /// <summary>One entry, without a line end after it.</summary>
    public static string Write(Reference work)
    {
        var entry = new StringBuilder($"@{TypeOf(work)}{{{work.Key},\n");
        Field("author", string.Join(" and ", work.Authors.Select(Name)));
        // The second pair of braces keeps capitals.
        Field("title", $"{{{Escape(work.Title)}}}");
        Field(work.IsPaper ? "journal" : work.Kind == SourceKind.Textbook ? "publisher" : "howpublished", Escape(work.Container));
        Field("volume", work.Volume);
        Field("number", work.Issue);
        Field("pages", work.Pages);
        Field("year", work.Year?.ToString(CultureInfo.InvariantCulture));
        Field("note", Escape(work.Note));
        Field("doi", work.Doi);
        Field("url", work.Url);
        return entry.Append('}').ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    private static string TypeOf(Reference work) => work switch
    {
        { IsPaper: true, Container: not null } => "article",
        { Kind: SourceKind.Textbook } => "book",
        _ => "misc",
    };

    // Braces keep the name of a body from being read as a person's.
    private static string Name(Reference.Author author) => author.Initials is null ? $"{{{Escape(author.Name)}}}" : Escape(author.Inverted);

    private static string Escape(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text ?? "")
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => @"\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
