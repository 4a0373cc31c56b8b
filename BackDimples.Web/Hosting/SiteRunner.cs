using System.Net.Sockets;
using BackDimples.Web.Commands;
using BackDimples.Web.Content;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>Runs the site, and puts what stops it from starting into words instead of a stack trace.</summary>
public static class SiteRunner
{
    private const int Failure = 1;
    private const int WrongUse = 2;

    /// <summary>Loads the content, then serves until the program is told to stop.</summary>
    /// <returns>The exit code: 0; 1 when the site could not start; 2 for an option that does not exist.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (HostArguments.FaultIn(args) is { } fault)
        {
            await Console.Error.WriteLineAsync($"error: {fault}");
            return WrongUse;
        }

        try
        {
            var builder = WebApplication.CreateBuilder(OptionsFor(args));
            builder.Services.AddSingleton(EarlyContent.Begin(builder.Configuration));
            await using var app = builder.AddWebsite().Build();
            var loading = app.Services.GetRequiredService<ContentStore>().FirstLoad;
            app.UseWebsite();
            if (app.Services.GetRequiredService<IServer>() is not LateServer)
            {
                await loading; // a server of a test's own
            }

            var stopping = app.Lifetime.ApplicationStopping;
            try
            {
                await app.RunAsync();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // Told to stop before it could listen.
            }

            return 0;
        }
        catch (ContentException e)
        {
            foreach (var diagnostic in e.Diagnostics)
            {
                await Console.Error.WriteLineAsync(diagnostic.ToString());
            }

            await Console.Error.WriteLineAsync($"error: {e.Message}");
            return Failure;
        }
        catch (Exception e) when (Explain(e) is not null)
        {
            await Console.Error.WriteLineAsync($"error: {Explain(e)}");
            return Failure;
        }
    }

    // What an operator can mend. Anything else is a fault of the program, and ends it with its stack trace.
    private static string? Explain(Exception fault) => fault switch
    {
        OptionsValidationException e => string.Join(Environment.NewLine + "error: ", e.Failures),
        // The binder's own words name the key: Failed to convert configuration value 'x' at 'Site:SearchBurst' to type 'System.Int32'.
        InvalidOperationException e when e.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase)
            || e.Source?.StartsWith("Serilog", StringComparison.Ordinal) == true => e.Message,
        InvalidDataException e => e.InnerException is { } inner ? $"{e.Message} {inner.GetBaseException().Message}" : e.Message,
        IOException { InnerException: AddressInUseException } e => $"{e.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls http://localhost:5081.",
        ArgumentOutOfRangeException { ParamName: "port" } => "The address to listen at names a port beyond 65535.",
        IOException or UnauthorizedAccessException or FormatException or SocketException => $"The site cannot start or listen: {fault.Message}",
        _ => null,
    };

    // The program runs from any directory: its settings and assets lie beside it, unless a host says otherwise.
    private static WebApplicationOptions OptionsFor(string[] args)
    {
        var isSaid = args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null;
        return new WebApplicationOptions { Args = args, ContentRootPath = isSaid ? null : AppContext.BaseDirectory };
    }
}
