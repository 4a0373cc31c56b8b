using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BackDimples.Web.Hosting;

/// <summary>What one client may ask of the server. All of it is bounded.</summary>
public static class ServerLimits
{
    private const int HeaderBytes = 16 * 1024;
    private const int HeaderCount = 64;

    public static void Apply(KestrelServerOptions kestrel, SiteOptions site)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        var limits = kestrel.Limits;
        limits.MaxRequestLineSize = site.MaxRequestLineBytes;
        limits.MaxRequestBufferSize = Math.Max(site.MaxRequestLineBytes, HeaderBytes) * 2;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(site.HeadersTimeoutSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(site.KeepAliveSeconds);
        limits.MaxConcurrentConnections = site.MaxConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        // No body is ever read; one that is sent all the same is cut off here.
        limits.MaxRequestBodySize = 0;
    }
}
