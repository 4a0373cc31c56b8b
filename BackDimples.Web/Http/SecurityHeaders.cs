using Microsoft.Extensions.Primitives;

namespace BackDimples.Web.Http;

/// <summary>The headers that every response carries, whatever its status.</summary>
/// <remarks>They follow the OWASP Secure Headers Project and Mozilla's HTTP Observatory.</remarks>
public static class SecurityHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues CrossOrigin = "cross-origin";
    private static readonly StringValues RequireCorp = "require-corp";
    private static readonly StringValues Deny = "DENY";
    private static readonly StringValues None = "none";
    private static readonly StringValues PagePolicy = ContentSecurityPolicy.Page;
    private static readonly StringValues EmbedPolicy = ContentSecurityPolicy.Embed;

    // Two years, as hstspreload.org asks; only ever sent over https.
    private static readonly StringValues TwoYears = "max-age=63072000; includeSubDomains";

    private static readonly StringValues Permissions =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Writes the headers of a policy.</summary>
    public static void Apply(IHeaderDictionary headers, ResponsePolicy policy, bool isHttps)
    {
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Embedder-Policy"] = RequireCorp;
        headers["Cross-Origin-Resource-Policy"] = policy == ResponsePolicy.Page ? SameOrigin : CrossOrigin;
        headers["X-Permitted-Cross-Domain-Policies"] = None;
        if (policy == ResponsePolicy.Embed)
        {
            headers.ContentSecurityPolicy = EmbedPolicy;
            headers.Remove("X-Frame-Options");
        }
        else
        {
            headers.ContentSecurityPolicy = PagePolicy;
            headers.XFrameOptions = Deny;
        }

        if (isHttps)
        {
            headers.StrictTransportSecurity = TwoYears;
        }
    }

    /// <summary>The policy of a response, as its endpoint says.</summary>
    public static ResponsePolicy PolicyOf(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<AllowFramingAttribute>() is not null ? ResponsePolicy.Embed
            : metadata?.GetMetadata<AllowEmbeddingAttribute>() is not null ? ResponsePolicy.Shared
            : ResponsePolicy.Page;
    }
}
