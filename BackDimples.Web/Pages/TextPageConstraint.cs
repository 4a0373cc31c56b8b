using BackDimples.Web.Content;

namespace BackDimples.Web.Pages;

/// <summary>Matches the ids of the pages of plain copy, so that any other address of one part goes on to be unknown.</summary>
public sealed class TextPageConstraint : IRouteConstraint
{
    public const string Name = "textpage";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null && values[routeKey] is string id
        && httpContext.RequestServices.GetRequiredService<SiteSnapshot>().Library.FindTextPage(id) is not null;
}
