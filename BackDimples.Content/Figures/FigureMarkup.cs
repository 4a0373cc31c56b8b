using System.Net;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Figures;

/// <summary>A drawing with what stands around it on a page: the switch of its overlay, its caption, and the way to the drawing alone.</summary>
public static class FigureMarkup
{
    /// <summary>The whole <c>figure</c> element of a drawing.</summary>
    /// <param name="figure">The drawing.</param>
    /// <param name="idPrefix">Put before every id, so that several drawings fit on one page.</param>
    /// <param name="baseUrl">Put before every link.</param>
    /// <param name="captionHtml">The caption, as HTML.</param>
    public static string ToHtml(this Figure figure, string idPrefix, string baseUrl, string captionHtml) =>
        $"<figure class=\"fig\">{Switch(figure, idPrefix)}{figure.Draw(idPrefix, baseUrl)}<figcaption>{captionHtml} "
        + $"<a class=\"fig-alone\" href=\"{baseUrl}{SitePaths.Figure(figure.Name)}\">Drawing alone<span class=\"visually-hidden\">: {WebUtility.HtmlEncode(figure.Title)}</span></a></figcaption></figure>";

    // A checkbox ahead of the drawing, so that the style sheet can show the overlay without a script.
    private static string Switch(Figure figure, string idPrefix)
    {
        if (figure.Overlay is null)
        {
            return "";
        }

        var id = $"{idPrefix}{figure.Name}-overlay";
        return $"<input class=\"fig-switch\" type=\"checkbox\" id=\"{id}\"><label for=\"{id}\">Show {WebUtility.HtmlEncode(figure.Overlay)}</label>";
    }
}
