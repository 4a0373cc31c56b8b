using System.Globalization;

namespace BackDimples.Web.Caching;

/// <summary>Reads <c>Accept-Encoding</c> (RFC 9110, 12.5.3) without allocating.</summary>
public static class AcceptEncoding
{
    /// <summary>The best coding that the client accepts: the highest quality, Brotli before gzip before identity.</summary>
    public static ContentCoding Choose(ReadOnlySpan<char> header)
    {
        double brotli = 0, gzip = 0, identity = 1, other = -1;
        while (!header.IsEmpty)
        {
            var comma = header.IndexOf(',');
            var item = comma < 0 ? header : header[..comma];
            header = comma < 0 ? default : header[(comma + 1)..];
            var semicolon = item.IndexOf(';');
            var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
            var quality = semicolon < 0 ? 1 : Quality(item[(semicolon + 1)..]);
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                brotli = quality > 0 ? quality : -1;
            }
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                gzip = quality > 0 ? quality : -1;
            }
            else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                identity = quality;
            }
            else if (name is "*")
            {
                other = quality;
            }
        }

        brotli = brotli == 0 ? other : brotli;
        gzip = gzip == 0 ? other : gzip;
        // A plain answer is acceptable unless it is refused, but it is only preferred when its quality says so.
        var plain = identity == 1 ? 0.001 : identity;
        return brotli >= gzip && brotli > 0 && brotli >= plain ? ContentCoding.Brotli
            : gzip > 0 && gzip >= plain ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    private static double Quality(ReadOnlySpan<char> parameters)
    {
        var equals = parameters.IndexOf('=');
        return equals >= 0 && parameters[..equals].Trim() is "q" or "Q"
            && double.TryParse(parameters[(equals + 1)..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            ? quality
            : 1;
    }
}
