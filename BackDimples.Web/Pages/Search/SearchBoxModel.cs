using BackDimples.Content.Evidence;
using BackDimples.Content.Site;

namespace BackDimples.Web.Pages.Search;

/// <summary>A search box in one place of a page; a page may hold several.</summary>
/// <param name="Id">The id of the field, unique in the page.</param>
/// <param name="Query">What stands in it already.</param>
/// <param name="Kind">The word of the only kind of page it searches, such as <c>faq</c>, or null for all.</param>
/// <param name="Hint">What the empty field says.</param>
/// <param name="IsLarge">Whether it is the chief thing of its page.</param>
/// <param name="Levels">The labels of the levels of certainty, surest first, parted by <c>|</c>: the script shows them beside its suggestions.</param>
public sealed record SearchBoxModel(string Id, string Query, string? Kind, string Hint, bool IsLarge, string Levels)
{
    private const string OnlyBox = "site-search";

    /// <summary>The key of the only tag that is searched, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>The accessible name of the field and of its landmark.</summary>
    public string Label { get; init; } = Kind == SearchRequest.Faq ? "Search the answers" : "Search this site";

    /// <summary>Whether Ctrl+K goes here before any other box of the page: it is large and searches everything.</summary>
    public bool IsMain => IsLarge && Kind is null;

    /// <summary>The small box in the header.</summary>
    public static SearchBoxModel InHeader(SiteInfo site) => new(OnlyBox, "", null, "Search", IsLarge: false, LevelsOf(site));

    /// <summary>The chief box of a page that is there to search.</summary>
    public static SearchBoxModel Chief(SiteInfo site, string hint, string query = "", string? kind = null) =>
        new(OnlyBox, query, kind, hint, IsLarge: true, LevelsOf(site));

    /// <summary>The box on the page of all answers.</summary>
    public static SearchBoxModel AmongAnswers(SiteInfo site) =>
        new("page-faq-search", "", SearchRequest.Faq, "Search these answers", IsLarge: false, LevelsOf(site));

    private static string LevelsOf(SiteInfo site) =>
        string.Join('|', CertaintyWords.All.Select(word => site.Evidence[CertaintyWords.Parse(word)!.Value].Label));
}
