using System.Globalization;
using BackDimples.Web.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BackDimples.Web.Hosting;

/// <summary>What one client, and all of them together, may ask of the server. All of it is bounded.</summary>
public static class ServerLimits
{
    private const int HeaderBytes = 16 * 1024;
    private const int HeaderCount = 64;

    /// <summary>How much waits in memory for one client who does not read (32 KiB): half of the server's default.</summary>
    private const int ResponseBufferBytes = 32 * 1024;

    /// <summary>Descriptors that are no connections: the runtime keeps two for each assembly (330 in all when the site is idle), and some are in passing use.</summary>
    private const int OtherDescriptors = 512;

    /// <summary>With room for fewer connections than this a site is no use.</summary>
    private const int FewestConnections = 32;

    public static void Apply(KestrelServerOptions kestrel, SiteOptions site, ConnectionLimit perClient)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => perClient.InvokeAsync(connection, next)));
        var limits = kestrel.Limits;
        limits.MaxRequestLineSize = site.MaxRequestLineBytes;
        limits.MaxRequestBufferSize = Math.Max(site.MaxRequestLineBytes, HeaderBytes) * 2;
        limits.MaxResponseBufferSize = ResponseBufferBytes;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(site.HeadersTimeoutSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(site.KeepAliveSeconds);
        limits.MaxConcurrentUpgradedConnections = 0;
        // No body is ever read; one that is sent all the same is cut off here.
        limits.MaxRequestBodySize = 0;
    }

    /// <summary>What is wrong with the system's limit of open files, or null. Looked at before all else, because the runtime fails in many ways without descriptors.</summary>
    public static string? FaultInSystem() => DescriptorLimit() is { } limit && limit < OtherDescriptors + FewestConnections
        ? $"The system lets this program open {limit} files and connections; it needs {OtherDescriptors + FewestConnections}. Raise the limit (ulimit -n, LimitNOFILE)."
        : null;

    /// <summary>How many connections the process can really have: each takes a descriptor, and a process without any ends.</summary>
    public static int Connections(int asked) => DescriptorLimit() is { } limit ? (int)Math.Min(asked, limit - OtherDescriptors) : asked;

    // The runtime has raised the soft limit to the hard one by now.
    private static long? DescriptorLimit()
    {
        const string name = "Max open files";
        var line = OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/limits").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) : null;
        return long.TryParse(line?[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }
}
