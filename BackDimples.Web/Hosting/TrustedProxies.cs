using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BackDimples.Web.Hosting;

/// <summary>Forwarded headers count only when they come from a proxy that is named in the settings.</summary>
public static class TrustedProxies
{
    public static void Apply(ForwardedHeadersOptions forwarded, SiteOptions site)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // From the nearest proxy outwards, up to the first address that is not a named proxy: that one is the client.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var entry in site.KnownProxies)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            }
        }
    }
}
