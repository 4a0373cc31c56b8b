using System.Collections.Concurrent;
using System.Net;
using BackDimples.Web.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Http;

/// <summary>
/// Bounds the connections of one client, so that nobody takes all of them. Kestrel bounds only their total. A named
/// proxy is exempt: its connections are those of all its clients, and it counts them itself.
/// </summary>
public sealed class ConnectionLimit(IOptions<SiteOptions> site, IOptions<ForwardedHeadersOptions> forwarded)
{
    private readonly ConcurrentDictionary<IPAddress, int> _open = new();

    /// <summary>Serves a connection, or closes it at once when its client has too many.</summary>
    public async Task InvokeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IsProxy(address))
        {
            await next(connection);
            return;
        }

        var client = ClientAddress.Of(address);
        var open = _open.AddOrUpdate(client, 1, static (_, count) => count + 1);
        try
        {
            if (open > site.Value.MaxConnectionsPerClient)
            {
                connection.Abort();
                return;
            }

            await next(connection);
        }
        finally
        {
            // Removed with the last one, so that a client who has left takes no memory.
            if (_open.AddOrUpdate(client, 0, static (_, count) => count - 1) == 0)
            {
                _open.TryRemove(KeyValuePair.Create(client, 0));
            }
        }
    }

    private bool IsProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return forwarded.Value.KnownProxies.Contains(plain) || forwarded.Value.KnownIPNetworks.Any(network => network.Contains(plain));
    }
}
