using System.IO.Compression;
using System.Security.Cryptography;
using BackDimples.Web.Http;
using Microsoft.Extensions.Primitives;

namespace BackDimples.Web.Caching;

/// <summary>A response that was rendered once, compressed once, and is served as bytes.</summary>
public sealed class CachedPage
{
    /// <summary>Below this size (bytes) compressing does not pay: it fits into one packet anyway.</summary>
    private const int SmallestCompressed = 256;

    /// <summary>Up to this size (bytes) it is compressed as well as can be; beyond, that takes longer than its readers gain.</summary>
    private const int LargestWellCompressed = 512 * 1024;

    private static readonly StringValues VaryByEncoding = "Accept-Encoding";
    private static readonly StringValues Brotli = "br";
    private static readonly StringValues Gzip = "gzip";

    private readonly byte[] _identity;
    private readonly byte[]? _gzip;
    private readonly byte[]? _brotli;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly StringValues _etag;
    private readonly string _tag;
    private readonly StringValues _lastModified;
    private readonly StringValues _cacheControl;
    private readonly DateTimeOffset _modified;
    private readonly ResponsePolicy _policy;

    /// <summary>Makes a response ready.</summary>
    /// <param name="body">The bytes, not compressed.</param>
    /// <param name="headers">What the endpoint set, apart from what is said here.</param>
    /// <param name="policy">Which security headers it gets.</param>
    /// <param name="modified">When it last changed, at the earliest the start of this snapshot.</param>
    /// <param name="cacheControl">What caches may do.</param>
    /// <param name="level">How hard to compress.</param>
    public CachedPage(byte[] body, IEnumerable<KeyValuePair<string, StringValues>> headers, ResponsePolicy policy, DateTimeOffset modified, string cacheControl, CompressionLevel level)
    {
        _identity = body;
        _headers = [.. headers];
        _policy = policy;
        _modified = new DateTimeOffset(modified.Ticks - (modified.Ticks % TimeSpan.TicksPerSecond), modified.Offset);
        _lastModified = _modified.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        _cacheControl = cacheControl;
        _tag = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        // Weak, because one tag stands for all codings of the same page.
        _etag = $"W/\"{_tag}\"";
        if (body.Length >= SmallestCompressed)
        {
            level = level == CompressionLevel.SmallestSize && body.Length > LargestWellCompressed ? CompressionLevel.Optimal : level;
            _gzip = Compress(body, stream => new GZipStream(stream, level, leaveOpen: true));
            _brotli = Compress(body, stream => new BrotliStream(stream, level, leaveOpen: true));
        }
    }

    /// <summary>How much memory the bodies take, in bytes.</summary>
    public long Size => _identity.Length + (_gzip?.Length ?? 0) + (_brotli?.Length ?? 0);

    /// <summary>The number of bytes of the body in a coding.</summary>
    public int LengthOf(ContentCoding coding) => Body(ref coding).Length;

    /// <summary>Answers a request: 304 when the client has it, else the bytes in the coding that it accepts.</summary>
    public ValueTask WriteAsync(HttpContext context)
    {
        var request = context.Request;
        var response = context.Response;
        var headers = response.Headers;
        SecurityHeaders.Apply(headers, _policy, request.IsHttps);
        foreach (var (name, value) in _headers)
        {
            headers[name] = value;
        }

        headers.ETag = _etag;
        headers.LastModified = _lastModified;
        headers.CacheControl = _cacheControl;
        headers.Vary = VaryByEncoding;
        if (IsFresh(request.Headers))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            return default;
        }

        var coding = AcceptEncoding.Choose(request.Headers.AcceptEncoding.ToString());
        var body = Body(ref coding);
        headers.ContentEncoding = coding switch { ContentCoding.Brotli => Brotli, ContentCoding.Gzip => Gzip, _ => default };
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? default : WriteBodyAsync(response, body);
    }

    private static ValueTask WriteBodyAsync(HttpResponse response, byte[] body)
    {
        var write = response.BodyWriter.WriteAsync(body);
        if (write.IsCompletedSuccessfully)
        {
            _ = write.Result;
            return default;
        }

        return new ValueTask(write.AsTask());
    }

    private byte[] Body(ref ContentCoding coding)
    {
        var body = coding switch { ContentCoding.Brotli => _brotli, ContentCoding.Gzip => _gzip, _ => _identity };
        if (body is null)
        {
            coding = ContentCoding.Identity;
            return _identity;
        }

        return body;
    }

    // RFC 9110, 13.2.2: If-None-Match decides when it is there; the date is for clients that have no tag.
    private bool IsFresh(IHeaderDictionary request)
    {
        var tags = request.IfNoneMatch;
        if (tags.Count > 0)
        {
            foreach (var line in tags)
            {
                if (line is not null && (line.Contains(_tag, StringComparison.Ordinal) || line.AsSpan().Trim() is "*"))
                {
                    return true;
                }
            }

            return false;
        }

        return request.IfModifiedSince.Count > 0
            && DateTimeOffset.TryParseExact(request.IfModifiedSince.ToString(), "R", System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal, out var since)
            && _modified <= since;
    }

    private static byte[]? Compress(byte[] body, Func<Stream, Stream> compressor)
    {
        using var buffer = new MemoryStream(body.Length / 2);
        using (var stream = compressor(buffer))
        {
            stream.Write(body);
        }

        return buffer.Length < body.Length ? buffer.ToArray() : null;
    }
}
