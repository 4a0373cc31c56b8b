using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Shared;

/// <summary>Dates as readers meet them.</summary>
public static class DateMarkup
{
    /// <summary>"21 November 2026".</summary>
    public static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-21".</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date in a <c>time</c> element.</summary>
    public static IHtmlContent Of(DateOnly date) => new HtmlString($"<time datetime=\"{Iso(date)}\">{Words(date)}</time>");
}
