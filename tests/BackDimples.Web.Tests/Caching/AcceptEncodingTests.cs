using BackDimples.Web.Caching;

namespace BackDimples.Web.Tests.Caching;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, ContentCoding.Identity)]
    [InlineData("", ContentCoding.Identity)]
    [InlineData("gzip", ContentCoding.Gzip)]
    [InlineData("br", ContentCoding.Brotli)]
    [InlineData("gzip, deflate, br", ContentCoding.Brotli)]
    [InlineData("gzip, deflate, br, zstd", ContentCoding.Brotli)]
    [InlineData("GZIP, BR", ContentCoding.Brotli)]
    [InlineData("gzip;q=1, br;q=0.5", ContentCoding.Gzip)]
    [InlineData("br;q=0, gzip;q=0", ContentCoding.Identity)]
    [InlineData("br;q=0", ContentCoding.Identity)]
    [InlineData("*", ContentCoding.Brotli)]
    [InlineData("*, br;q=0", ContentCoding.Gzip)]
    [InlineData("identity", ContentCoding.Identity)]
    [InlineData("identity, br;q=0.5", ContentCoding.Identity)]
    [InlineData("identity;q=0.1, gzip;q=0.2", ContentCoding.Gzip)]
    [InlineData("identity;q=0.5, gzip;q=0.2", ContentCoding.Identity)]
    [InlineData("deflate", ContentCoding.Identity)]
    [InlineData("zstd, gzip;q=0.001", ContentCoding.Gzip)]
    [InlineData(";;;=,", ContentCoding.Identity)]
    public void The_best_coding_that_the_client_accepts_is_chosen(string? header, ContentCoding coding) =>
        Assert.Equal(coding, AcceptEncoding.Choose(header));
}
