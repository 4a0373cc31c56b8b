using System.Collections.Immutable;
using BackDimples.Content.Text;

namespace BackDimples.Web.Commands;

/// <summary>The options that a host understands. It would ignore a misspelt one without a word, so they are looked at first.</summary>
internal static class HostArguments
{
    private static readonly ImmutableArray<string> Known =
    [
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "webRoot", "AllowedHosts", "server.urls",
        "shutdownTimeoutSeconds", "detailedErrors", "suppressStatusMessages", "captureStartupErrors", "preventHostingStartup", "hostingStartupAssemblies",
        // The sections of the settings; a test host passes them by themselves too.
        "Site", "Serilog", "Kestrel", "Logging",
    ];

    /// <summary>What is wrong with the arguments, or null. A key with a colon names a section of the settings, which answers for itself.</summary>
    public static string? FaultIn(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? args[i] : args[i][..equals]).TrimStart('-', '/');
            // A test host hands its settings on with their empty parents: --Site= beside --Site:BaseUrl=address.
            if (equals == args[i].Length - 1 && args.Any(other => other.TrimStart('-', '/').StartsWith(name + ":", StringComparison.Ordinal)))
            {
                continue;
            }

            if (name.Length == 0 || (!name.Contains(':', StringComparison.Ordinal) && !Known.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                return $"'{args[i]}' is not an option.{Suggestion.DidYouMean("--" + name, Known.Select(k => "--" + k))} Settings are given as --Site:Name=value; see --help.";
            }

            if (equals < 0 && ++i == args.Length)
            {
                return $"'{args[^1]}' needs a value.";
            }
        }

        return null;
    }
}
