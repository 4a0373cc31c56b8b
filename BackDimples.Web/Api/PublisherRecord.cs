using System.ComponentModel;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;

namespace BackDimples.Web.Api;

/// <summary>Whose words these are, and on what terms they may be used.</summary>
public sealed record PublisherRecord(
    string Name,
    string Url,
    LinkRecord Licence,
    [property: Description("What every reader should be told with the content.")] string Notice)
{
    public static PublisherRecord Of(SiteSnapshot site)
    {
        var info = site.Library.Site;
        return new PublisherRecord(info.Publisher, site.Absolute(SitePaths.About), new LinkRecord(info.Licence.Name, info.Licence.Url), info.Notice);
    }
}
