using System.ComponentModel.DataAnnotations;

namespace BackDimples.Web.Hosting;

/// <summary>What an operator may set under <c>Site</c>: in appsettings.json, as <c>Site__Name</c> or as <c>--Site:Name=value</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The content folder. Default: the <c>content</c> folder beside the program, else the repository's.</summary>
    public string? ContentPath { get; set; }

    /// <summary>The public address, such as <c>https://example.org</c>. Default: <c>base_url</c> of site.yml.</summary>
    [RegularExpression(@"^https?://[^/\s?#]+$", ErrorMessage = "Site:BaseUrl must be an address without a path, such as https://example.org.")]
    public string? BaseUrl { get; set; }

    /// <summary>Whether a changed file goes live without a restart. Default: true.</summary>
    public bool WatchContent { get; set; } = true;
}
