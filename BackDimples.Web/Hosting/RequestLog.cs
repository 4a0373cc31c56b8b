using Serilog.AspNetCore;
using Serilog.Events;

namespace BackDimples.Web.Hosting;

/// <summary>What <c>UseSerilogRequestLogging</c> writes of a request.</summary>
/// <remarks>Neither the query nor an address nor a user agent is logged: what people search for is theirs.</remarks>
public static class RequestLog
{
    private const int LongestPath = 200;
    private const int LongestMethod = 20;

    /// <summary>Sets the level and the properties of the one event a request.</summary>
    /// <param name="options">The options of the middleware.</param>
    /// <param name="logger">Where the events go.</param>
    /// <param name="share">The share of the successful requests that is logged, 0 to 1.</param>
    public static void Configure(RequestLoggingOptions options, Serilog.ILogger logger, double share)
    {
        long successes = 0;
        options.Logger = logger;
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Response.StatusCode >= StatusCodes.Status400BadRequest || share >= 1 || IsSampled(Interlocked.Increment(ref successes), share) ? LogEventLevel.Information
            : LogEventLevel.Verbose;
        options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(OneLine(context.Request.Method, LongestMethod))),
            new LogEventProperty("RequestPath", new ScalarValue(OneLine(path, LongestPath))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
    }

    /// <summary>A text without line breaks and control characters, cut: a path is decoded, and could forge lines of a plain-text log.</summary>
    internal static string OneLine(string text, int longest)
    {
        text = text.Length > longest ? text[..longest] : text;
        return text.Any(IsBreak) ? string.Concat(text.Select(c => IsBreak(c) ? '?' : c)) : text;
    }

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    // The request whose number takes the running total of the share over a whole number is the one that is logged.
    private static bool IsSampled(long number, double share) => Math.Floor(number * share) > Math.Floor((number - 1) * share);
}
