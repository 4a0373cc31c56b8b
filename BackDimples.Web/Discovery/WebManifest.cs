using System.Collections.Immutable;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Seo;

namespace BackDimples.Web.Discovery;

/// <summary>How the site presents itself when it is put on a home screen.</summary>
public sealed record WebManifest
{
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Description { get; init; }

    public required string Lang { get; init; }

    public string Id { get; } = SitePaths.Home;

    public string StartUrl { get; } = SitePaths.Home;

    public string Display { get; } = "browser";

    public string BackgroundColor { get; } = SiteAssets.LightPage;

    public string ThemeColor { get; } = SiteAssets.LightPage;

    public ImmutableArray<Icon> Icons { get; } =
    [
        new(SiteAssets.SmallIcon, "192x192", "image/png", "any maskable"),
        new(SiteAssets.LargeIcon, "512x512", "image/png", "any maskable"),
        new(SiteAssets.VectorIcon, "any", "image/svg+xml", "any"),
    ];

    public static WebManifest Of(SiteSnapshot site)
    {
        var info = site.Library.Site;
        return new WebManifest { Name = info.Name, ShortName = info.Name, Description = info.Description, Lang = info.Language };
    }

    public sealed record Icon(string Src, string Sizes, string Type, string Purpose);
}
