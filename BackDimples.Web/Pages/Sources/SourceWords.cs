using System.Globalization;
using BackDimples.Content.Sources;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Pages.Sources;

/// <summary>Puts what is known of a source into a reader's words.</summary>
public static class SourceWords
{
    private const int MostAuthors = 3;
    private const string EtAl = "et al.";

    /// <summary>"Mehes K, Meggyessy V."; more than three are named by the first.</summary>
    public static string Authors(Source source)
    {
        var named = source.Authors.Where(a => a != EtAl).ToList();
        return named.Count == source.Authors.Length && named.Count <= MostAuthors
            ? Sentence(string.Join(", ", named))
            : $"{string.Concat(named.Take(1))} and others.";
    }

    /// <summary>"Human Genetics 76:206, 1987."; empty when neither is known.</summary>
    public static string Place(Source source)
    {
        var year = source.Year?.ToString(CultureInfo.InvariantCulture);
        return Sentence(string.Join(", ", new[] { source.Container, year }.Where(p => !string.IsNullOrEmpty(p))));
    }

    /// <summary>"Mehes 1987." in a list of titles; empty when no author is known.</summary>
    public static string Brief(Source source) => source.Authors.IsEmpty ? ""
        : Sentence(string.Join(' ', new[] { source.Authors[0].Split(' ')[0], source.Year?.ToString(CultureInfo.InvariantCulture) }.OfType<string>()));

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
        SourceKind.Popular => "Popular pages",
        _ => "Examples of claims",
    };

    public static string Reading(SourceReading reading) => Wording.Reading(reading);

    /// <summary>What <c>rel</c> says of a link to the source: nobody vouches for a page that only makes a claim.</summary>
    public static string Rel(Source source) => source.CanSupport ? "external noopener" : "external noopener nofollow";

    /// <summary>The text with a full stop, unless it ends with a mark of its own.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";
}
