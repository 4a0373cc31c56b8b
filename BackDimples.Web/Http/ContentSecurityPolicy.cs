namespace BackDimples.Web.Http;

/// <summary>What a page may load. Nothing inline, nothing from elsewhere, so neither a nonce nor an exception is needed.</summary>
public static class ContentSecurityPolicy
{
    public const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public const string Embed =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
}
