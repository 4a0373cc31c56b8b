using System.Net;
using Microsoft.AspNetCore.Http;

namespace BackDimples.Web.Hosting;

/// <summary>Looks at the addresses to listen at before the server does, which takes any name for "every interface" without a word.</summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:5080";

    /// <summary>What is wrong with an address, or null.</summary>
    public static string? FaultIn(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        return urls.Concat(endpoints).Select(FaultOf).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Listens at <c>http://localhost:5080</c> unless the settings say where.</summary>
    public static void UseDefault(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration["urls"]) && configuration["http_ports"] is null && configuration["https_ports"] is null
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    private static string? FaultOf(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return $"Invalid url: '{url}'. Write an address such as {Default}.";
        }

        return address switch
        {
            { Scheme: not ("http" or "https") } => $"'{url}' is neither http nor https.",
            { IsUnixPipe: true } => null,
            { PathBase.Length: > 0 } => $"'{url}' has a path; the site is served at the root of its host.",
            { Port: > IPEndPoint.MaxPort } => $"'{url}' names a port beyond {IPEndPoint.MaxPort}.",
            { Host: "localhost" or "*" or "+" } => null,
            _ when IPAddress.TryParse(address.Host, out _) => null,
            _ => $"'{url}' names the host '{address.Host}'. The server listens at localhost, at an address of this machine, or with * at all of them.",
        };
    }
}
