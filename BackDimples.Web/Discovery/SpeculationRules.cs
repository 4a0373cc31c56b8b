using System.Text;

namespace BackDimples.Web.Discovery;

/// <summary>
/// Tells browsers which pages they may fetch ahead, when a reader is about to follow a link. The rules go in a header
/// of their own, so that the content security policy needs no exception for inline script.
/// </summary>
public static class SpeculationRules
{
    public const string HeaderName = "Speculation-Rules";
    public const string HeaderValue = $"\"{SiteOutputs.SpeculationRules}\"";

    /// <summary>The only media type that browsers accept for it.</summary>
    public const string MediaType = "application/speculationrules+json";

    // Pages alone: a search that nobody made would be counted as one, and data and health are no pages.
    private const string Rules = """
        {"prefetch":[{"where":{"and":[{"href_matches":"/*"},
        {"not":{"href_matches":"/search*"}},{"not":{"href_matches":"/search*\\?*"}},
        {"not":{"href_matches":"/api/*"}},{"not":{"href_matches":"/api/*\\?*"}},
        {"not":{"href_matches":"/oembed*"}},{"not":{"href_matches":"/oembed*\\?*"}},
        {"not":{"href_matches":"/healthz/*"}}]},"eagerness":"moderate"}]}
        """;

    public static void MapSpeculationRules(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.SpeculationRules, () => TypedResults.Bytes(Encoding.UTF8.GetBytes(Rules), MediaType)).ExcludeFromDescription();
}
