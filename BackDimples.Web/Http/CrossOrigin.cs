using Microsoft.Extensions.Primitives;

namespace BackDimples.Web.Http;

/// <summary>The headers by which scripts of any other site may read an answer.</summary>
public static class CrossOrigin
{
    private const string ADay = "86400"; // seconds; browsers keep the answer to a preflight for less if they like

    private static readonly StringValues Anybody = "*";
    private static readonly StringValues Exposed = "ETag, Retry-After";
    private static readonly StringValues Methods = "GET, HEAD";

    /// <summary>Sent without an Origin header in the request too: a kept answer must serve those who send one and those who do not.</summary>
    public static void AllowReading(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = Anybody;
        headers.AccessControlExposeHeaders = Exposed;
    }

    /// <summary>Whether a browser asks what a script may do before it does it.</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    public static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = Anybody;
        response.Headers.AccessControlMaxAge = ADay;
    }
}
