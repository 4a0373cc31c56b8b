using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Html;

namespace BackDimples.Web.Pages.Shared;

/// <summary>Dates as readers meet them.</summary>
public static class DateMarkup
{
    /// <summary>"21 November 2026".</summary>
    public static string Words(DateOnly date) => Wording.Day(date);

    /// <summary>"2026-11-21".</summary>
    public static string Iso(DateOnly date) => Wording.IsoDay(date);

    /// <summary>The date in a <c>time</c> element.</summary>
    public static IHtmlContent Of(DateOnly date) => new HtmlString($"<time datetime=\"{Iso(date)}\">{Words(date)}</time>");
}
