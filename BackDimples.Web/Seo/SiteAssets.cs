namespace BackDimples.Web.Seo;

/// <summary>The files and colours by which other programs show the site: in tabs, on home screens, in previews.</summary>
public static class SiteAssets
{
    public const string VectorIcon = "/favicon.svg";
    public const string BitmapIcon = "/favicon.ico";

    /// <summary>180 by 180 pixels.</summary>
    public const string TouchIcon = "/apple-touch-icon.png";

    /// <summary>The preview image of every page.</summary>
    public const string Card = "/card.png";
    public const int CardWidth = 1200;
    public const int CardHeight = 630;

    /// <summary>The page's colour in the style sheet's light and dark themes.</summary>
    public const string LightPage = "#FBFAF7";
    public const string DarkPage = "#121615";
}
