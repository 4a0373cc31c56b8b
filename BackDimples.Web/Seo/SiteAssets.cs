namespace BackDimples.Web.Seo;

/// <summary>The files and the colour by which other programs show the site: on home screens, in previews.</summary>
public static class SiteAssets
{
    public const string VectorIcon = "/favicon.svg";

    /// <summary>192 by 192 pixels, with room for a mask.</summary>
    public const string SmallIcon = "/icon-192.png";

    /// <summary>512 by 512 pixels, with room for a mask.</summary>
    public const string LargeIcon = "/icon-512.png";

    /// <summary>The preview image of every page.</summary>
    public const string Card = "/card.png";
    public const int CardWidth = 1200;
    public const int CardHeight = 630;

    /// <summary>The page's colour in the style sheet's light theme; a manifest can name only one.</summary>
    public const string LightPage = "#FBFAF7";
}
