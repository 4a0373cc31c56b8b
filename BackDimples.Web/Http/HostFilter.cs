using BackDimples.Web.Hosting;
using Microsoft.AspNetCore.HostFiltering;

namespace BackDimples.Web.Http;

/// <summary>
/// Puts what must stand outside the framework's host filter in front of it: the request log, and the headers of the
/// answer by which it refuses a host. The framework sets its filter before everything that a program adds.
/// </summary>
internal sealed class HostFilter(IConfiguration configuration) : IStartupFilter
{
    private const string AnyHost = "*";

    public static void Add(IServiceCollection services)
    {
        // The first startup filter is the outermost.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HostFilter>());
        services.AddOptions<HostFilteringOptions>().Configure<IConfiguration>((filter, configuration) =>
        {
            filter.IncludeFailureMessage = false;
            filter.AllowEmptyHosts = IsOpen(configuration);
        });
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<RequestLogMiddleware>();
        if (!IsOpen(configuration))
        {
            app.Use(inner => context => RefuseAsync(inner, context));
        }

        next(app);
    };

    private static bool IsOpen(IConfiguration configuration) => configuration["AllowedHosts"] is null or "" or AnyHost;

    private static async Task RefuseAsync(RequestDelegate inner, HttpContext context)
    {
        await inner(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest } response)
        {
            SecurityHeaders.Apply(response.Headers, ResponsePolicy.Page, context.Request.IsHttps);
            response.Headers.CacheControl = "no-store";
        }
    }
}
