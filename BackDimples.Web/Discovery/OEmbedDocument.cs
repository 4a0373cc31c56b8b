using System.ComponentModel;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using BackDimples.Content.Faqs;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Embed;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackDimples.Web.Discovery;

/// <summary>What oEmbed 1.0 says of an answer: a rich embed, which is a frame with the answer's card.</summary>
public sealed record OEmbedDocument
{
    private const int PreferredWidth = 600;
    private const int SecondsInADay = 86_400;

    public string Type { get; } = "rich";

    public string Version { get; } = "1.0";

    public required string Title { get; init; }

    [JsonPropertyName("author_name")]
    public required string AuthorName { get; init; }

    [JsonPropertyName("author_url")]
    public required string AuthorUrl { get; init; }

    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    [JsonPropertyName("cache_age")]
    [Description("How long it may be kept, in seconds.")]
    public int CacheAge { get; } = SecondsInADay;

    [Description("An iframe element.")]
    public required string Html { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public static OEmbedDocument Of(SiteSnapshot site, FaqEntry faq, int? maxWidth, int? maxHeight)
    {
        var info = site.Library.Site;
        var width = Math.Min(PreferredWidth, maxWidth ?? PreferredWidth);
        var height = CardHeight.Of(site, faq, width);
        height = Math.Min(height, maxHeight ?? height);
        return new OEmbedDocument
        {
            Title = faq.Question.Value,
            AuthorName = info.Publisher,
            AuthorUrl = site.Absolute(SitePaths.About),
            ProviderName = info.Name,
            ProviderUrl = site.Absolute(SitePaths.Home),
            Html = Frame(site.Absolute(Representation.Card.Of(faq.Path)), faq.Question.Value, width, height),
            Width = width,
            Height = height,
        };
    }

    private static string Frame(string address, string title, int width, int height)
    {
        var frame = new TagBuilder("iframe");
        frame.Attributes["src"] = address;
        frame.Attributes["width"] = width.ToString(CultureInfo.InvariantCulture);
        frame.Attributes["height"] = height.ToString(CultureInfo.InvariantCulture);
        frame.Attributes["title"] = title;
        frame.Attributes["loading"] = "lazy";
        frame.Attributes["style"] = "border:0;max-width:100%";
        using var writer = new StringWriter();
        frame.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
