namespace BackDimples.Web.Pages.Search;

/// <summary>A search box in one place of a page.</summary>
/// <param name="Id">The id of the field, unique in the page.</param>
/// <param name="Query">What stands in it already.</param>
/// <param name="Kind">The only kind of page it searches, or null for all.</param>
/// <param name="Hint">What the empty field says.</param>
/// <param name="IsLarge">Whether it is the chief thing of its page.</param>
public sealed record SearchBoxModel(string Id, string Query, string? Kind, string Hint, bool IsLarge);
