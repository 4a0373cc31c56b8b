using System.ComponentModel;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using BackDimples.Content.Articles;
using BackDimples.Content.Faqs;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Pages.Embed;
using BackDimples.Web.Seo;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackDimples.Web.Discovery;

/// <summary>
/// What oEmbed 1.0 says of an answer: a rich embed, which is a frame with the answer's card. Of an article, which has no
/// card: a link.
/// </summary>
public sealed record OEmbedDocument
{
    private const int PreferredWidth = 600;
    private const int SecondsInADay = 86_400;

    [Description("rich or link.")]
    public required string Type { get; init; }

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

    [JsonPropertyName("thumbnail_url")]
    public required string ThumbnailUrl { get; init; }

    [JsonPropertyName("thumbnail_width")]
    public int ThumbnailWidth { get; } = SiteAssets.CardWidth;

    [JsonPropertyName("thumbnail_height")]
    public int ThumbnailHeight { get; } = SiteAssets.CardHeight;

    [Description("An iframe element; a link has none.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Width { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Height { get; init; }

    public static OEmbedDocument Of(SiteSnapshot site, FaqEntry faq, int? maxWidth, int? maxHeight)
    {
        var width = Math.Min(PreferredWidth, maxWidth ?? PreferredWidth);
        var height = CardHeight.Of(site, faq, width);
        height = Math.Min(height, maxHeight ?? height);
        return Describe(site, "rich", faq.Question.Value) with
        {
            Html = Frame(site.Absolute(Representation.Card.Of(faq.Path)), faq.Question.Value, width, height),
            Width = width,
            Height = height,
        };
    }

    public static OEmbedDocument Of(SiteSnapshot site, Article article) => Describe(site, "link", article.Title.Value);

    private static OEmbedDocument Describe(SiteSnapshot site, string type, string title) => new()
    {
        Type = type,
        Title = title,
        AuthorName = site.Library.Site.Publisher,
        AuthorUrl = site.Absolute(SitePaths.About),
        ProviderName = site.Library.Site.Name,
        ProviderUrl = site.Absolute(SitePaths.Home),
        ThumbnailUrl = site.Absolute(SiteAssets.Card),
    };

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
