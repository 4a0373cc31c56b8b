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
    private const int LongestMethod = 20;

    private readonly double _share = options.Value.LogSuccessShare;
    private long _successes;

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
        Describe(Activity.Current, context, status);
        var level = status >= 500 ? LogLevel.Error : LogLevel.Information;
        if (status < 400 && !IsSampled())
        {
            return;
        }

        if (!log.IsEnabled(level))
        {
            return;
        }

        var path = OneLine(context.Request.Path.Value ?? "", LongestPath);
        var method = OneLine(context.Request.Method, LongestMethod);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Log.Completed(log, level, exception, method, path, status, elapsed);
    }

    // The framework's span has no name of its own and no tags; a collector needs them. The query stays out of it too.
    private static void Describe(Activity? span, HttpContext context, int status)
    {
        // Without somebody who listens, the framework makes a span of no source, for the log's trace id alone.
        if (span is not { Source.Name.Length: > 0, IsAllDataRequested: true })
        {
            return;
        }

        var method = OneLine(context.Request.Method, LongestMethod);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        span.SetTag("url.path", OneLine(context.Request.Path.Value ?? "", LongestPath));
        span.SetTag("http.response.status_code", status);
        if (status >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    // The request whose number takes the running total of the share over a whole number is the one that is logged.
    private bool IsSampled()
    {
        if (_share >= 1)
        {
            return true;
        }

        var n = Interlocked.Increment(ref _successes);
        return Math.Floor(n * _share) > Math.Floor((n - 1) * _share);
    }

    // A path is decoded, so it may hold line breaks, with which a reader could forge lines of a plain-text log.
    private static string OneLine(string text, int longest)
    {
        text = text.Length > longest ? text[..longest] : text;
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            && text.AsSpan().IndexOfAny('\u2028', '\u2029') < 0
            ? text
            : string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "RequestCompleted",
            Message = "HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0} ms")]
        public static partial void Completed(ILogger logger, LogLevel level, Exception? exception, string requestMethod, string requestPath, int statusCode, double elapsed);
    }
}
