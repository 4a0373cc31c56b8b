using System.Globalization;
using System.Text;
using BackDimples.Content.Sources;

namespace BackDimples.Web.Seo;

/// <summary>Works as RIS, by the names of its 2011 specification.</summary>
public static class Ris
{
    public static string Write(IEnumerable<Reference> works)
    {
        var text = new StringBuilder();
        foreach (var work in works)
        {
            Write(text, work);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Reference work)
    {
        Line("TY", TypeOf(work.Kind));
        Line("ID", work.Key);
        foreach (var author in work.Authors)
        {
            Line("AU", author.Inverted);
        }

        Line("TI", work.Title);
        Line(work.Kind == SourceKind.Textbook ? "PB" : "T2", work.Container);
        Line("VL", work.Volume);
        Line("IS", work.Issue);
        Line("SP", work.Pages);
        Line("PY", work.Year?.ToString(CultureInfo.InvariantCulture));
        Line("DA", work.Day?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Line("DO", work.Doi);
        Line("UR", work.Url);
        Line("N1", work.Note);
        Line("LA", work.Language);
        // The format ends every line with both characters, and a record with a line that has no value.
        text.Append("ER  - \r\n");

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(CultureInfo.InvariantCulture, $"{tag}  - {value}\r\n");
            }
        }
    }

    private static string TypeOf(SourceKind? kind) => kind switch
    {
        SourceKind.Study or SourceKind.Review => "JOUR",
        SourceKind.Guideline => "RPRT",
        SourceKind.Textbook => "BOOK",
        SourceKind.News => "NEWS",
        _ => "ELEC",
    };
}
