using System.Text;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Discovery;

/// <summary>Where to report a vulnerability (RFC 9116).</summary>
public static class SecurityText
{
    /// <summary>RFC 9116 recommends less than a year.</summary>
    private const int MonthsValid = 11;

    public static void MapSecurityText(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.SecurityText, (SiteSnapshot site) => TypedResults.Text(Write(site), "text/plain", Encoding.UTF8)).ExcludeFromDescription();

    private static string Write(SiteSnapshot site) => string.Join('\n',
    [
        $"Contact: {site.Library.Site.SecurityContact}",
        $"Expires: {Wording.Instant(site.Today.AddMonths(MonthsValid))}",
        $"Preferred-Languages: {site.Library.Site.Language}",
        $"Canonical: {site.Absolute(SiteOutputs.SecurityText)}",
        "",
    ]);
}
