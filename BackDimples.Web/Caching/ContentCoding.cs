namespace BackDimples.Web.Caching;

/// <summary>The codings in which a page is kept.</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
