using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using BackDimples.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Http;

/// <summary>Searches and API calls are limited by client, by the framework's limiter; pages cost nothing and are not.</summary>
public static class RateLimits
{
    // Once in this time a client gets its share anew, so that waiting for so long always helps.
    private const int RetryAfterSeconds = 1;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<SiteOptions>>((limiter, options) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Partition(context, options.Value));
        });
        return services;
    }

    private static RateLimitPartition<IPAddress> Partition(HttpContext context, SiteOptions options)
    {
        var path = context.Request.Path;
        if (!path.StartsWithSegments("/search", StringComparison.Ordinal) && !path.StartsWithSegments("/api", StringComparison.Ordinal) && !path.StartsWithSegments("/oembed", StringComparison.Ordinal))
        {
            return RateLimitPartition.GetNoLimiter(IPAddress.None);
        }

        return RateLimitPartition.GetTokenBucketLimiter(Client(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.SearchBurst,
            TokensPerPeriod = options.SearchesPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(RetryAfterSeconds),
            QueueLimit = 0,
        });
    }

    // One household or host has a whole /64 of IPv6: its addresses are one client.
    private static IPAddress Client(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }
}
