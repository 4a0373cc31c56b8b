using System.Text;
using BackDimples.Web.Content;

namespace BackDimples.Web.Discovery;

/// <summary>Everybody may read everything; pages that search engines should leave out say so themselves.</summary>
public static class Robots
{
    public static void MapRobots(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.Robots, (SiteSnapshot site) => TypedResults.Text(
            $"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute(SiteOutputs.Sitemap)}\n", "text/plain", Encoding.UTF8)).ExcludeFromDescription();
}
