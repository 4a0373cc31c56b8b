using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BackDimples.Web.Hosting;

/// <summary>Forwarded headers count only when they come from a proxy that is named in the settings.</summary>
public static class TrustedProxies
{
    /// <exception cref="FormatException">An entry is neither an address nor a network.</exception>
    public static void Apply(ForwardedHeadersOptions forwarded, SiteOptions site)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var entry in site.KnownProxies)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(entry, out var network))
            {
                forwarded.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new FormatException($"Site:KnownProxies holds '{entry}', which is neither an address such as 10.0.0.5 nor a network such as 10.0.0.0/8.");
            }
        }
    }
}
