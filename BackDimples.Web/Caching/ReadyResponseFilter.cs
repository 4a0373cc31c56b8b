using BackDimples.Web.Hosting;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Caching;

/// <summary>
/// Puts the ready responses behind the host filter and in front of everything else: the framework adds authentication
/// and authorisation to every pipeline with Razor Pages, and nothing that is ready asks who reads it.
/// </summary>
internal sealed class ReadyResponseFilter(IOptions<SiteOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // The scheme that a reader used decides which headers a response has.
        if (options.Value.KnownProxies.Length > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<PageCacheMiddleware>();
        next(app);
    };
}
