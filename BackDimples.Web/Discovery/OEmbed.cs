using System.ComponentModel;
using System.Globalization;
using BackDimples.Content.Faqs;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackDimples.Web.Discovery;

/// <summary>Maps oEmbed discovery: the address of an answer in, the frame that shows its card out.</summary>
public static class OEmbed
{
    /// <summary>The media type under which pages announce it.</summary>
    public const string DiscoveryType = "application/json+oembed";

    /// <summary>Where the description of a page is to be had.</summary>
    public static string DescriptionOf(SiteSnapshot site, string path) =>
        $"{SiteOutputs.OEmbed}?url={Uri.EscapeDataString(site.Absolute(path))}&format=json";

    public static void MapOEmbed(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.OEmbed, Describe).AllowReadingFromAnywhere().WithName("oembed").WithTags("Embedding")
            .WithSummary("An answer as a card for other people's pages (oEmbed 1.0).")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status501NotImplemented);

    private static Results<Ok<OEmbedDocument>, ProblemHttpResult> Describe(
        HttpRequest request,
        SiteSnapshot site,
        [Description("The address of an answer.")] string? url = null,
        [Description("json, which is the default.")] string? format = null,
        [Description("The widest frame that fits, in pixels.")] string? maxwidth = null,
        [Description("The highest frame that fits, in pixels.")] string? maxheight = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return Problem(StatusCodes.Status400BadRequest, "The parameter url is missing.");
        }

        if (format is not (null or "" or "json"))
        {
            return Problem(StatusCodes.Status501NotImplemented, "Only format=json is to be had.");
        }

        return Find(site, request.Host, url) is { } faq
            ? TypedResults.Ok(OEmbedDocument.Of(site, faq, Pixels(maxwidth), Pixels(maxheight)))
            : Problem(StatusCodes.Status404NotFound, "The parameter url is not the address of an answer.");
    }

    /// <summary>The answer at an address of this site: by its public host, or by the host that was asked.</summary>
    private static FaqEntry? Find(SiteSnapshot site, HostString host, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || !(IsSame(address.Authority, new Uri(site.BaseUrl).Authority) || IsSame(address.Authority, host.Value)))
        {
            return null;
        }

        var library = site.Library;
        var path = CanonicalUrlMiddleware.Canonical(address.AbsolutePath);
        // On the page of all answers, the fragment names the answer.
        path = path == SitePaths.Faqs && address.Fragment.Length > 1 ? SitePaths.Faq(address.Fragment[1..]) : path;
        path = library.Addresses.Aliases.GetValueOrDefault(path, path);
        var prefix = SitePaths.Faq("");
        return path.StartsWith(prefix, StringComparison.Ordinal) ? library.FindFaq(path[prefix.Length..]) : null;
    }

    private static bool IsSame(string authority, string? other) => string.Equals(authority, other, StringComparison.OrdinalIgnoreCase);

    // A size that is no number limits nothing.
    private static int? Pixels(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(statusCode: status, detail: detail);
}
