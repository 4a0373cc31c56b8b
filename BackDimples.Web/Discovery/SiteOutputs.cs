using System.Collections.Frozen;
using BackDimples.Web.Api;
using BackDimples.Web.Feeds;

namespace BackDimples.Web.Discovery;

/// <summary>The outputs that are no pages, by their one spelling.</summary>
public static class SiteOutputs
{
    public const string Feed = "/feed.xml";
    public const string JsonFeed = "/feed.json";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string SecurityText = "/.well-known/security.txt";
    public const string OpenSearch = "/opensearch.xml";
    public const string OpenApi = "/openapi.json";
    public const string LlmsText = "/llms.txt";
    public const string LlmsFullText = "/llms-full.txt";
    public const string PagesApi = "/api/pages.json";
    public const string TagsApi = "/api/tags";
    public const string SourcesApi = "/api/sources";
    public const string TermsApi = "/api/terms";
    public const string SearchApi = "/api/search";
    public const string SuggestApi = "/api/suggest";
    public const string OEmbed = "/oembed";
    public const string Manifest = "/site.webmanifest";
    public const string SpeculationRules = "/speculation-rules.json";
    public const string Live = "/healthz/live";
    public const string Ready = "/healthz/ready";

    /// <summary>Where programs look for a feed that nobody has told them of; each leads to <see cref="Feed"/>.</summary>
    public static readonly string[] FeedGuesses = ["/rss.xml", "/feed", "/atom.xml"];

    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [Feed, JsonFeed, Sitemap, Robots, SecurityText, OpenSearch, OpenApi, LlmsText, LlmsFullText, PagesApi, TagsApi, SourcesApi, TermsApi, SearchApi, SuggestApi, OEmbed, Manifest, SpeculationRules, Live, Ready, .. FeedGuesses],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Pure = FrozenSet.ToFrozenSet(
        [Feed, JsonFeed, Sitemap, Robots, SecurityText, OpenSearch, OpenApi, LlmsText, LlmsFullText, PagesApi, TagsApi, SourcesApi, TermsApi, Manifest, SpeculationRules], StringComparer.Ordinal);

    /// <summary>Whether an output depends on nothing but the content.</summary>
    public static bool IsPure(string path) => Pure.Contains(path);

    public static bool IsKnown(string path) => All.Contains(path);
}
