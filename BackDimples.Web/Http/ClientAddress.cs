using System.Net;
using System.Net.Sockets;

namespace BackDimples.Web.Http;

/// <summary>Tells by an address who counts as one client.</summary>
public static class ClientAddress
{
    /// <summary>The address by which a client is counted: an IPv4 address, or the /64 of an IPv6 address, which one household or host has whole.</summary>
    public static IPAddress Of(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }
}
