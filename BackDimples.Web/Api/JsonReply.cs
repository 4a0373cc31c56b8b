namespace BackDimples.Web.Api;

/// <summary>
/// An answer of the search API: readable from other sites, and kept for half a minute by the browser that asked and by
/// nobody between, since a query is the reader's own.
/// </summary>
internal sealed class JsonReply(byte[] body, string mediaType) : IResult
{
    private const string Caching = "private, max-age=30";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.CacheControl = Caching;
        response.ContentType = mediaType;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
