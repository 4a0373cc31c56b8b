namespace BackDimples.Web.Caching;

/// <summary>The codings in which a ready response is kept.</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
