using System.Globalization;

namespace BackDimples.Benchmarks.Load;

/// <summary>What readers, programs and strangers ask for, in turn: pages, searches, data, wrong addresses.</summary>
internal static class MixedPaths
{
    private static readonly string[] Words = ["what is", "how long", "does it", "can", "why", "which", "evidence", "source", "wordthatnobodyhas", "is it"];

    private static readonly string[] Fixed =
        ["/", "/faq", "/articles", "/tags", "/glossary", "/sources", "/evidence", "/changes", "/about", "/feed.xml", "/feed.json", "/sitemap.xml", "/api/pages.json", "/llms.txt", "/css/site.css", "/robots.txt"];

    /// <summary>The n-th request, and the status that is right for it.</summary>
    public static (string Path, int Status) At(long n)
    {
        var number = n.ToString(CultureInfo.InvariantCulture);
        return (n % 10) switch
        {
            0 => ($"/search?q={Uri.EscapeDataString(Words[n / 10 % Words.Length])}&n={number}", 200),
            1 => ($"/api/search?q={Uri.EscapeDataString(Words[n / 10 % Words.Length])}+{number}", 200),
            2 => ($"/no/such/page-{number}", 404),
            3 => ("/FAQ/", 308),
            // A query of its own goes past the cache of a proxy to the replica.
            4 or 5 => ($"{Fixed[n / 10 % Fixed.Length]}?n={number}", 200),
            _ => (Fixed[n % Fixed.Length], 200),
        };
    }
}
