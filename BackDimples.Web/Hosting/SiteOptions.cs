using System.ComponentModel.DataAnnotations;
using System.Net;

namespace BackDimples.Web.Hosting;

/// <summary>What an operator may set under <c>Site</c>: in appsettings.json, as <c>Site__Name</c> or as <c>--Site:Name=value</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>The content folder. Default: the <c>content</c> folder beside the program, else the repository's.</summary>
    public string? ContentPath { get; set; }

    /// <summary>The public address, such as <c>https://example.org</c>. Default: <c>base_url</c> of site.yml.</summary>
    [RegularExpression(@"^https?://[^/\s?#]+$", ErrorMessage = "Site:BaseUrl must be an address without a path, such as https://example.org.")]
    public string? BaseUrl { get; set; }

    /// <summary>Whether a changed file goes live without a restart. Default: true.</summary>
    public bool WatchContent { get; set; } = true;

    /// <summary>The most memory that kept pages may take, in megabytes. Default: 128.</summary>
    [Range(1, 16 * 1024, ErrorMessage = "Site:PageCacheMegabytes must be between 1 and 16384.")]
    public int PageCacheMegabytes { get; set; } = 128;

    /// <summary>Which share of the successful requests is logged, 0 to 1; failures are always logged. Default: 1.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Site:LogSuccessShare must be between 0 and 1.")]
    public double LogSuccessShare { get; set; } = 1;

    /// <summary>How many searches and API calls one client may make at once. Default: 1000, more than a person can.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Site:SearchBurst must be between 1 and 1000000.")]
    public int SearchBurst { get; set; } = 1000;

    /// <summary>How many searches and API calls a second one client may go on making. Default: 100.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Site:SearchesPerSecond must be between 1 and 1000000.")]
    public int SearchesPerSecond { get; set; } = 100;

    /// <summary>Whether searches find by meaning as well as by words. Default: true.</summary>
    public bool SearchByMeaning { get; set; } = true;

    /// <summary>The addresses or networks (CIDR) of proxies whose X-Forwarded-For and X-Forwarded-Proto count. Default: none.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>Where metrics and traces are sent by OTLP over HTTP, such as <c>http://collector:4318</c>. Default: nowhere.</summary>
    [RegularExpression(@"^https?://[^\s?#]+$", ErrorMessage = "Site:OtlpEndpoint must be an address, such as http://collector:4318.")]
    public string? OtlpEndpoint { get; set; }

    /// <summary>The longest request line, in bytes. Default: 32768, which holds a query of 10,000 characters.</summary>
    [Range(1024, 65_536, ErrorMessage = "Site:MaxRequestLineBytes must be between 1024 and 65536.")]
    public int MaxRequestLineBytes { get; set; } = 32_768;

    /// <summary>How long a client may take over its request line and headers, in seconds. Default: 5.</summary>
    [Range(1, 120, ErrorMessage = "Site:HeadersTimeoutSeconds must be between 1 and 120.")]
    public int HeadersTimeoutSeconds { get; set; } = 5;

    /// <summary>How long an idle connection is kept, in seconds. Default: 60.</summary>
    [Range(1, 3600, ErrorMessage = "Site:KeepAliveSeconds must be between 1 and 3600.")]
    public int KeepAliveSeconds { get; set; } = 60;

    /// <summary>The most connections at once; fewer where the system's limit of open files is lower. Default: 20000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Site:MaxConnections must be between 1 and 1000000.")]
    public int MaxConnections { get; set; } = 20_000;

    /// <summary>The most connections of one client (an IPv4 address, an IPv6 /64); named proxies are exempt. Default: 1000, a school behind one address.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Site:MaxConnectionsPerClient must be between 1 and 1000000.")]
    public int MaxConnectionsPerClient { get; set; } = 1000;

    /// <summary>How long requests in flight may take to end when the program is told to stop, in seconds. Default: 30.</summary>
    [Range(0, 600, ErrorMessage = "Site:DrainSeconds must be between 0 and 600.")]
    public int DrainSeconds { get; set; } = 30;

    /// <summary>What the attributes cannot say.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl is not null && !Uri.TryCreate(BaseUrl, UriKind.Absolute, out _))
        {
            yield return new ValidationResult("Site:BaseUrl must be an address without a path, such as https://example.org.", [nameof(BaseUrl)]);
        }

        if (OtlpEndpoint is not null && !Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out _))
        {
            yield return new ValidationResult("Site:OtlpEndpoint must be an address, such as http://collector:4318.", [nameof(OtlpEndpoint)]);
        }

        foreach (var entry in KnownProxies.Where(e => !IPAddress.TryParse(e, out _) && !System.Net.IPNetwork.TryParse(e, out _)))
        {
            yield return new ValidationResult(
                $"Site:KnownProxies holds '{entry}', which is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/8.", [nameof(KnownProxies)]);
        }
    }
}
