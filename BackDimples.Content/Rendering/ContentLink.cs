using System.Buffers;
using BackDimples.Content.Diagnostics;
using BackDimples.Content.Permalinks;

namespace BackDimples.Content.Rendering;

/// <summary>A link as an author wrote it.</summary>
/// <param name="Kind">What it points to.</param>
/// <param name="Target">The id, key, name, path or address; empty for <see cref="LinkKind.Fragment"/>.</param>
/// <param name="Fragment">The heading id after <c>#</c>, or null.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ContentLink(LinkKind Kind, string Target, string? Fragment, SourceLocation Location)
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("+0123456789-.()*#;=ext");
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>The path on this site, without the fragment; the address itself for an external link.</summary>
    public string Path => Kind switch
    {
        LinkKind.Faq => SitePaths.Faq(Target),
        LinkKind.Article => SitePaths.Article(Target),
        LinkKind.Term => SitePaths.Term(Target),
        _ => Target,
    };

    // Uri.IsWellFormedUriString refuses addresses with an escaped sign of ASCII beside an escaped letter beyond it.
    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeMailto || (uri.Host.Length > 0 && url.Contains("://", StringComparison.Ordinal)))
        && url.AsSpan().IndexOfAny(NotInAddresses) < 0 && !url.Any(char.IsControl);

    /// <summary>Reads a link target; null when it is of no known form.</summary>
    public static ContentLink? Parse(string url, SourceLocation location)
    {
        if (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return IsAddress(url) ? new ContentLink(LinkKind.External, url, null, location) : null;
        }

        if (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return url.Length > 4 && url.AsSpan(4).IndexOfAnyExcept(OfNumbers) < 0 ? new ContentLink(LinkKind.External, url, null, location) : null;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (head, fragment) = hash < 0 ? (url, null) : (url[..hash], url[(hash + 1)..]);
        if (head.Length == 0)
        {
            return string.IsNullOrEmpty(fragment) ? null : new ContentLink(LinkKind.Fragment, "", fragment, location);
        }

        // "//host" would leave the site although it looks like a path.
        if (head[0] == '/')
        {
            return head.StartsWith("//", StringComparison.Ordinal) || head.Contains('\\', StringComparison.Ordinal)
                ? null
                : new ContentLink(LinkKind.Site, head, fragment, location);
        }

        var colon = head.IndexOf(':', StringComparison.Ordinal);
        LinkKind? kind = colon < 0 ? null : head[..colon] switch
        {
            "faq" => LinkKind.Faq,
            "article" => LinkKind.Article,
            "term" => LinkKind.Term,
            "figure" => LinkKind.Figure,
            _ => null,
        };
        var takesFragment = kind is LinkKind.Faq or LinkKind.Article;
        return kind is { } known && head.Length > colon + 1 && (takesFragment || fragment is null) ? new ContentLink(known, head[(colon + 1)..], fragment, location) : null;
    }
}
