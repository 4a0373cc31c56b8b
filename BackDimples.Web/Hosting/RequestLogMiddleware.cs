using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>Writes exactly one completion event for each request; first in the pipeline.</summary>
/// <remarks>
/// It stands in for <c>UseSerilogRequestLogging</c> of Serilog.AspNetCore, which cannot be restored at present, and has
/// its message and property names. Neither the query nor an address is logged: what people search for is theirs.
/// </remarks>
public sealed partial class RequestLogMiddleware(RequestDelegate next, IOptions<SiteOptions> options, ILogger<RequestLogMiddleware> log)
{
    private const int ClientClosedRequest = 499;
    private const int LongestPath = 200;

    // One in so many: 0 means none, 1 means every one.
    private readonly int _oneIn = options.Value.LogSuccessShare <= 0 ? 0 : (int)Math.Round(1 / options.Value.LogSuccessShare);
    private int _successes;

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (Exception e) when (Failed(context, start, e))
        {
            throw; // never reached: the filter logs and declines, so that the stack stays whole
        }

        Completed(context, context.Response.StatusCode, start, null);
    }

    private bool Failed(HttpContext context, long start, Exception exception)
    {
        Completed(context, context.RequestAborted.IsCancellationRequested ? ClientClosedRequest : StatusCodes.Status500InternalServerError, start, exception);
        return false;
    }

    private void Completed(HttpContext context, int status, long start, Exception? exception)
    {
        var level = status >= 500 ? LogLevel.Error : LogLevel.Information;
        if (status < 400 && !IsSampled())
        {
            return;
        }

        if (!log.IsEnabled(level))
        {
            return;
        }

        var path = context.Request.Path.Value ?? "";
        path = path.Length > LongestPath ? path[..LongestPath] : path;
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Log.Completed(log, level, exception, context.Request.Method, path, status, elapsed);
    }

    private bool IsSampled() => _oneIn == 1 || (_oneIn > 0 && (uint)Interlocked.Increment(ref _successes) % (uint)_oneIn == 0);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "RequestCompleted",
            Message = "HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0} ms")]
        public static partial void Completed(ILogger logger, LogLevel level, Exception? exception, string requestMethod, string requestPath, int statusCode, double elapsed);
    }
}
