using System.Globalization;
using BackDimples.Web.Content;

namespace BackDimples.Web.Seo;

/// <summary>What meta elements of a page's head say to reference managers and link previews.</summary>
public static class MetaTags
{
    /// <summary>Search engines and previews cut what is longer, in characters.</summary>
    private const int LongestDescription = 160;

    /// <summary>For reference managers (the tags of Highwire Press). A page without changes of its own bears the day of the site's newest.</summary>
    public static IEnumerable<(string Name, string Content)> Citation(SiteSnapshot site, PageMetadata page)
    {
        var info = site.Library.Site;
        var day = page.Review?.LastChanged ?? site.Library.LastChanged;
        yield return ("citation_title", page.Title);
        yield return ("citation_author", info.Publisher);
        yield return ("citation_publisher", info.Name);
        yield return ("citation_publication_date", day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        yield return ("citation_language", info.Language);
        yield return ("citation_public_url", site.Absolute(page.Path));
    }

    /// <summary>The description, cut after the last whole sentence that fits, or else after the last whole word.</summary>
    public static string Description(string text)
    {
        if (text.Length <= LongestDescription)
        {
            return text;
        }

        var sentence = text.LastIndexOf(". ", LongestDescription - 1, StringComparison.Ordinal);
        return sentence > LongestDescription / 2 ? text[..(sentence + 1)] : text[..text.LastIndexOf(' ', LongestDescription - 1)].TrimEnd(',', ';', ':') + "…";
    }
}
