using System.Globalization;
using System.Text;
using BackDimples.Web.Content;

namespace BackDimples.Web.Pages.Figures;

/// <summary>A drawing alone, as a file that can be opened, kept and cited: <c>/figures/{name}.svg</c>.</summary>
public static class FigureFile
{
    private const string MediaType = "image/svg+xml";

    public static void MapFigures(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/figures/{name}.svg", (string name, HttpResponse response, SiteSnapshot site) =>
        {
            if (site.Library.FindFigure(name) is not { } figure)
            {
                return Results.NotFound();
            }

            var info = site.Library.Site;
            response.Headers.Link = $"<{info.Licence.Url}>; rel=\"license\"";
            var credit = string.Create(CultureInfo.InvariantCulture, $"{figure.Title}. {info.Publisher}, {site.Absolute("/")}. {info.Licence.Name}, {info.Licence.Url}");
            return Results.Text(figure.DrawAlone(site.BaseUrl, credit), MediaType, Encoding.UTF8);
        }).ExcludeFromDescription();
}
