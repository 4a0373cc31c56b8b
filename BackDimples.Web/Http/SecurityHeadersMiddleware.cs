using Microsoft.Extensions.Primitives;

namespace BackDimples.Web.Http;

/// <summary>
/// Adds <see cref="SecurityHeaders"/>, and what caches may do where nobody has said it, when a response starts: the
/// exception handler clears what was set before, and a status page has another endpoint than the page that was asked for.
/// </summary>
public sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoCache = "no-cache";

    // A redirect is kept for an hour: long enough to spare a crawler, short enough to take back a mistake.
    private static readonly StringValues OneHour = "public, max-age=3600";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            Complete((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Complete(HttpContext context)
    {
        var response = context.Response;
        var isAnswer = response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified;
        var policy = isAnswer ? SecurityHeaders.PolicyOf(context) : ResponsePolicy.Page;
        SecurityHeaders.Apply(response.Headers, policy, context.Request.IsHttps);
        if (response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = response.StatusCode switch
            {
                StatusCodes.Status301MovedPermanently or StatusCodes.Status308PermanentRedirect => OneHour,
                StatusCodes.Status200OK or StatusCodes.Status304NotModified or StatusCodes.Status404NotFound or StatusCodes.Status410Gone
                    when !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal) => NoCache,
                _ => NoStore,
            };
        }

        // The compression middleware says this only when it compresses; a cache must know it of the plain answer too.
        if (response.Headers.Vary.Count == 0 && response.Headers.ContentType.Count > 0)
        {
            response.Headers.Vary = "Accept-Encoding";
        }
    }
}
