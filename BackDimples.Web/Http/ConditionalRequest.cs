using Microsoft.Net.Http.Headers;

namespace BackDimples.Web.Http;

/// <summary>Decides whether a client already has what it asks for (RFC 9110, 13.2.2).</summary>
public static class ConditionalRequest
{
    /// <summary>Whether to answer 304. <c>If-None-Match</c> decides when it is there; the date is for clients that have no tag.</summary>
    /// <param name="request">The headers of the request.</param>
    /// <param name="tag">The tag of what would be sent; compared weakly.</param>
    /// <param name="modified">When it last changed, in whole seconds, or null when that is not known.</param>
    public static bool IsFresh(IHeaderDictionary request, EntityTagHeaderValue tag, DateTimeOffset? modified = null)
    {
        if (request.IfNoneMatch.Count > 0)
        {
            return EntityTagHeaderValue.TryParseList(request.IfNoneMatch, out var known)
                && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
        }

        return modified is not null && request.IfModifiedSince.Count > 0
            && HeaderUtilities.TryParseDate(request.IfModifiedSince.ToString(), out var since) && modified <= since;
    }
}
