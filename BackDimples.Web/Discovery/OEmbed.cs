using System.Globalization;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Api;
using BackDimples.Web.Content;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace BackDimples.Web.Discovery;

/// <summary>Maps oEmbed: the address of an answer in, the frame that shows its card out; of an article, its title and picture.</summary>
public static class OEmbed
{
    private const string Www = "www.";

    /// <summary>The media type under which pages announce it.</summary>
    public const string DiscoveryType = "application/json+oembed";

    /// <summary>Where the description of a page is to be had.</summary>
    public static string DescriptionOf(SiteSnapshot site, string path) =>
        $"{SiteOutputs.OEmbed}?url={Uri.EscapeDataString(site.Absolute(path))}&format=json";

    public static void MapOEmbed(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SiteOutputs.OEmbed, Describe).AnswerEachRequest().WithName("oembed").WithTags(OpenApiDescription.EmbeddingTag)
            .WithSummary("An answer or an article as a card for other people's pages (oEmbed 1.0).")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithParameter("url", "The address of an answer or an article.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" }, isRequired: true)
            .WithParameter("format", "The form of the description.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json"], Default = "json" })
            .WithParameter("maxwidth", "The widest frame that fits, in pixels.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" })
            .WithParameter("maxheight", "The highest frame that fits, in pixels.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" });

    private static Results<Ok<OEmbedDocument>, ProblemHttpResult> Describe(
        HttpRequest request,
        SiteSnapshot site,
        string? url = null,
        string? format = null,
        string? maxwidth = null,
        string? maxheight = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return Problem(StatusCodes.Status400BadRequest, "The parameter url is missing.");
        }

        if (format is not (null or "" or "json"))
        {
            return Problem(StatusCodes.Status400BadRequest, "Only format=json is to be had.");
        }

        return PathOf(site, request.Host, url) is not { } path ? Unknown()
            : Find(path, SitePaths.Faq(""), site.Library.FindFaq) is { } faq ? TypedResults.Ok(OEmbedDocument.Of(site, faq, Pixels(maxwidth), Pixels(maxheight)))
            : Find(path, SitePaths.Article(""), site.Library.FindArticle) is { } article ? TypedResults.Ok(OEmbedDocument.Of(site, article))
            : Unknown();
    }

    /// <summary>The path of an address of this site, by its public host or by the host that was asked, each with www. or without.</summary>
    private static string? PathOf(SiteSnapshot site, HostString host, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || !(IsSame(address.Authority, new Uri(site.BaseUrl).Authority) || IsSame(address.Authority, host.Value ?? "")))
        {
            return null;
        }

        var path = CanonicalUrlMiddleware.Canonical(address.AbsolutePath);
        // On the page of all answers, the fragment names the answer.
        path = path == SitePaths.Faqs && address.Fragment.Length > 1 ? SitePaths.Faq(address.Fragment[1..].ToLowerInvariant()) : path;
        return site.Library.Addresses.Aliases.GetValueOrDefault(path, path);
    }

    private static T? Find<T>(string path, string prefix, Func<string, T?> find)
        where T : class => path.StartsWith(prefix, StringComparison.Ordinal) ? find(path[prefix.Length..]) : null;

    private static bool IsSame(string authority, string other) => string.Equals(WithoutWww(authority), WithoutWww(other), StringComparison.OrdinalIgnoreCase);

    private static string WithoutWww(string authority) => authority.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? authority[Www.Length..] : authority;

    private static ProblemHttpResult Unknown() => Problem(StatusCodes.Status404NotFound, "The parameter url is not the address of an answer or an article.");

    // A size that is no number limits nothing.
    private static int? Pixels(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(statusCode: status, detail: detail);
}
