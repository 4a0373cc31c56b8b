using BackDimples.Content.Sources;

namespace BackDimples.Web.Pages.Sources;

/// <summary>Puts what is known of a source into a reader's words.</summary>
public static class SourceWords
{
    private const int MostAuthors = 3;

    /// <summary>"Mehes K, Meggyessy V, 1987."; empty when neither is known.</summary>
    public static string Byline(Source source)
    {
        var names = source.Authors.Length <= MostAuthors ? string.Join(", ", source.Authors) : $"{source.Authors[0]} and others";
        var parts = new[] { names.Replace("et al.", "and others", StringComparison.Ordinal), source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        return Sentence(string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p))));
    }

    /// <summary>A few words for a narrow place: "Mehes 1987", else the publisher, else the title.</summary>
    public static string Brief(Source source)
    {
        var name = source.Authors.Length > 0 ? source.Authors[0].Split(' ')[0] : source.Container ?? source.Title;
        return source.Authors.Length > 0 && source.Year is { } year ? $"{name} {year}" : name;
    }

    /// <summary>"Study, abstract read."</summary>
    public static string Nature(Source source) => $"{Kind(source.Kind)}, {Reading(source.Reading)}.";

    public static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Study => "Study",
        SourceKind.Review => "Review",
        SourceKind.Guideline => "Guideline",
        SourceKind.Textbook => "Textbook",
        SourceKind.Reference => "Reference work",
        SourceKind.News => "News",
        SourceKind.Popular => "Popular page",
        _ => "Example of a claim",
    };

    /// <summary>The heading above the sources of a kind.</summary>
    public static string Heading(SourceKind kind) => kind switch
    {
        SourceKind.Study => "Studies",
        SourceKind.Review => "Reviews",
        SourceKind.Guideline => "Guidelines and patient information",
        SourceKind.Textbook => "Textbooks",
        SourceKind.Reference => "Reference works",
        SourceKind.News => "News",
        SourceKind.Popular => "Popular pages, named only where a claim is made",
        _ => "Examples of claims, never used as support",
    };

    public static string Reading(SourceReading reading) => reading switch
    {
        SourceReading.FullPage => "page read in full",
        SourceReading.Abstract => "abstract read",
        SourceReading.Excerpt => "excerpt read",
        _ => "as reported by others",
    };

    /// <summary>What <c>rel</c> says of a link to the source: nobody vouches for a page that only makes a claim.</summary>
    public static string Rel(Source source) => source.CanSupport ? "external noopener" : "external noopener nofollow";

    /// <summary>The text with a full stop, unless it ends with a mark of its own.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";
}
