using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BackDimples.Web.Caching;

/// <summary>Chooses a coding by <c>Accept-Encoding</c> (RFC 9110, 12.5.3).</summary>
public static class AcceptEncoding
{
    private static readonly StringSegment Any = "*";
    private static readonly StringSegment Brotli = "br";
    private static readonly StringSegment Gzip = "gzip";
    private static readonly StringSegment Identity = "identity";

    /// <summary>The best coding that the client accepts: the highest quality, Brotli before gzip before none.</summary>
    public static ContentCoding Choose(StringValues header)
    {
        // The headers of nearly all browsers and proxies, which need no parsing.
        switch ((string?)header)
        {
            case null or "":
                return ContentCoding.Identity;
            case "gzip":
                return ContentCoding.Gzip;
            case "br" or "gzip, deflate, br" or "gzip, deflate, br, zstd":
                return ContentCoding.Brotli;
        }

        if (!StringWithQualityHeaderValue.TryParseList(header, out var accepted))
        {
            return ContentCoding.Identity;
        }

        var any = QualityOf(accepted, Any);
        var brotli = QualityOf(accepted, Brotli) ?? any ?? 0;
        var gzip = QualityOf(accepted, Gzip) ?? any ?? 0;
        // A plain answer is acceptable unless it is refused, but it is preferred only when its quality says so.
        var plain = QualityOf(accepted, Identity) ?? 0;
        return brotli > 0 && brotli >= gzip && brotli >= plain ? ContentCoding.Brotli
            : gzip > 0 && gzip >= plain ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    private static double? QualityOf(IList<StringWithQualityHeaderValue> accepted, StringSegment coding)
    {
        foreach (var item in accepted)
        {
            if (item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return item.Quality ?? 1;
            }
        }

        return null;
    }
}
