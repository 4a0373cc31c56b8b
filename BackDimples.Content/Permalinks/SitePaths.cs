namespace BackDimples.Content.Permalinks;

/// <summary>The one place where the path of a page is spelled.</summary>
public static class SitePaths
{
    public const string Home = "/";
    public const string Articles = "/articles";
    public const string Faqs = "/faq";
    public const string Tags = "/tags";
    public const string Search = "/search";
    public const string Glossary = "/glossary";
    public const string Sources = "/sources";
    public const string Evidence = "/evidence";
    public const string Changes = "/changes";
    public const string About = "/about";

    public static string Article(string slug) => $"/articles/{slug}";

    public static string Faq(string id) => $"/faq/{id}";

    public static string Tag(string key) => $"/tags/{key}";

    public static string Source(string key) => $"/sources/{key}";

    public static string TextPage(string id) => $"/{id}";

    public static string Figure(string name) => $"/figures/{name}.svg";

    public static string Term(string key) => $"/glossary#{key}";

    /// <summary>The pages that every site has, whatever its content.</summary>
    public static IReadOnlyList<string> Standing { get; } =
        [Home, Articles, Faqs, Tags, Search, Glossary, Sources, Evidence, Changes];

    /// <summary>Whether the first part of a path belongs to the site, so that no page of plain copy may stand there.</summary>
    public static bool IsTaken(string name) => Standing.Contains("/" + name, StringComparer.Ordinal) || Others.Contains(name, StringComparer.Ordinal);

    /// <summary>First parts of paths that are no pages: other forms of pages, and files of the site.</summary>
    private static readonly string[] Others = ["api", "css", "embed", "healthz", "js", "oembed", "status"];
}
