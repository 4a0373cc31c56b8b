using System.Globalization;
using System.Threading.RateLimiting;
using BackDimples.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Http;

/// <summary>Endpoints that compute an answer for each request are limited by client; pages cost nothing and are not.</summary>
public static class RateLimits
{
    /// <summary>The policy that such an endpoint names.</summary>
    public const string PerClient = "per client";

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
            limiter.AddPolicy(PerClient, context =>
                RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Of(context.Connection.RemoteIpAddress), _ => BucketOf(options.Value)));
        });
        return services;
    }

    private static TokenBucketRateLimiterOptions BucketOf(SiteOptions site) => new()
    {
        TokenLimit = site.SearchBurst,
        TokensPerPeriod = site.SearchesPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(RetryAfterSeconds),
        QueueLimit = 0,
    };
}
