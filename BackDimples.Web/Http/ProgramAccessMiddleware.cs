using BackDimples.Content.Permalinks;
using Microsoft.AspNetCore.WebUtilities;

namespace BackDimples.Web.Http;

/// <summary>
/// What programs need of every answer under /api and of /oembed, whatever its status and wherever it comes from: scripts
/// of any site may read it, preflight is answered, and a refusal is a problem document (RFC 9457) instead of a page.
/// </summary>
public sealed class ProgramAccessMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsForPrograms(context.Request.Path))
        {
            await next(context);
            return;
        }

        var response = context.Response;
        CrossOrigin.AllowReading(response.Headers);
        if (CrossOrigin.IsPreflight(context.Request))
        {
            CrossOrigin.AnswerPreflight(response);
            return;
        }

        await next(context);
        if (response is { HasStarted: false, StatusCode: >= 400 and < 500, ContentType: null })
        {
            var status = response.StatusCode;
            var detail = (context.Items[CanonicalUrlMiddleware.TombstoneKey] as Tombstone)?.Note;
            await TypedResults.Problem(statusCode: status, title: ReasonPhrases.GetReasonPhrase(status), detail: detail).ExecuteAsync(context);
        }
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/oembed", StringComparison.OrdinalIgnoreCase);
}
