namespace BackDimples.Web.Pages.Search;

/// <summary>A search box in one place of a page; a page may hold several.</summary>
/// <param name="Id">The id of the field, unique in the page.</param>
/// <param name="Query">What stands in it already.</param>
/// <param name="Kind">The word of the only kind of page it searches, such as <c>faq</c>, or null for all.</param>
/// <param name="Hint">What the empty field says.</param>
/// <param name="IsLarge">Whether it is the chief thing of its page.</param>
public sealed record SearchBoxModel(string Id, string Query, string? Kind, string Hint, bool IsLarge)
{
    /// <summary>The key of the only tag that is searched, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>The accessible name of the field and of its landmark.</summary>
    public string Label { get; init; } = Kind == SearchRequest.Faq ? "Search the answers" : "Search this site";

    /// <summary>Whether Ctrl+K goes here before any other box of the page: it is large and searches everything.</summary>
    public bool IsMain => IsLarge && Kind is null;
}
