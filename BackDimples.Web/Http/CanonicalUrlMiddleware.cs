using System.Text;
using BackDimples.Content.Permalinks;
using BackDimples.Web.Content;
using BackDimples.Web.Discovery;
using Microsoft.AspNetCore.Diagnostics;

namespace BackDimples.Web.Http;

/// <summary>
/// One address a page: another spelling of a known page, and a link to it as people paste it, answer 308, a former address
/// 301, a page that is gone on purpose 410, and any method but GET and HEAD 405. Nothing else is touched.
/// </summary>
public sealed class CanonicalUrlMiddleware(RequestDelegate next)
{
    /// <summary>The feature by which the status page knows a tombstone.</summary>
    public static readonly object TombstoneKey = new();

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // A status page is being made: it is a page to read, whatever the method of the request was.
            request.Method = HttpMethods.IsHead(request.Method) ? request.Method : HttpMethods.Get;
            return next(context);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var path = request.Path.Value ?? "/";
        var library = context.RequestServices.GetRequiredService<RequestSnapshot>().Snapshot.Library;
        var canonical = Canonical(path);
        var addresses = library.Addresses;
        // The Markdown twin, the record and the card of a page share its fate.
        var form = Representation.Split(canonical, out var page);
        if (addresses.Aliases.TryGetValue(page, out var target))
        {
            return Redirect(context, StatusCodes.Status301MovedPermanently, form.Of(target));
        }

        if (library.Tombstones.TryGetValue(page, out var tombstone) && !addresses.Live.Contains(page))
        {
            context.Items[TombstoneKey] = tombstone;
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        }

        if (addresses.Live.Contains(page) || SiteOutputs.IsKnown(canonical))
        {
            return canonical == path ? next(context) : Redirect(context, StatusCodes.Status308PermanentRedirect, canonical);
        }

        return PastedLink.Mend(library, canonical) is { } mended
            ? Redirect(context, StatusCodes.Status308PermanentRedirect, mended)
            : next(context);
    }

    /// <summary>The one spelling: lower case, no doubled slash, no slash at the end.</summary>
    public static string Canonical(string path)
    {
        var spelled = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c != '/' || spelled.Length == 0 || spelled[^1] != '/')
            {
                spelled.Append(char.ToLowerInvariant(c));
            }
        }

        if (spelled.Length > 1 && spelled[^1] == '/')
        {
            spelled.Length--;
        }

        return spelled.Length == 0 ? SitePaths.Home : spelled.ToString();
    }

    // The target is always a path of ours, so the answer can never lead to another host.
    private static Task Redirect(HttpContext context, int status, string path)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = path + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }
}
