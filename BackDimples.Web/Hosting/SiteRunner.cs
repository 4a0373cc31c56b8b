using System.Net.Sockets;
using System.Security.Cryptography;
using BackDimples.Web.Commands;
using BackDimples.Web.Content;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>Runs the site, and puts what stops it from starting into words instead of a stack trace.</summary>
public static class SiteRunner
{
    private const int Failure = 1;
    private const int WrongUse = 2;

    /// <summary>How long the services may take to end after the drain (3 s): a log that nobody reads or a collector that hangs would never let go.</summary>
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(3);

    /// <summary>Binds and validates the settings, loads the content, listens, and serves until the program is told to stop.</summary>
    /// <returns>The exit code: 0; 1 when the site could not start; 2 for an option that does not exist.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (HostArguments.FaultIn(args) is { } fault)
        {
            await Console.Error.WriteLineAsync($"error: {fault}");
            return WrongUse;
        }

        if (ServerLimits.FaultInSystem() is { } limit)
        {
            return await FailAsync(limit);
        }

        WebApplication? app = null;
        try
        {
            var builder = WebApplication.CreateBuilder(OptionsFor(args));
            app = builder.AddWebsite().Build();
            app.UseWebsite();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            if (ListenAddresses.FaultIn(app.Configuration) is { } address)
            {
                return await FailAsync(address);
            }

            app.Services.GetRequiredService<ContentStore>().Load();
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (ContentException e)
        {
            foreach (var diagnostic in e.Diagnostics)
            {
                await Console.Error.WriteLineAsync(diagnostic.ToString());
            }

            return await FailAsync(e.Message);
        }
        catch (Exception e) when (Explain(e) is not null)
        {
            return await FailAsync(Explain(e)!);
        }
        finally
        {
            await EndAsync(app);
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync($"error: {message}");
        return Failure;
    }

    // What an operator can mend. Anything else is a fault of the program, and ends it with its stack trace.
    private static string? Explain(Exception fault) => fault switch
    {
        OptionsValidationException e => string.Join(Environment.NewLine + "error: ", e.Failures),
        // The binder's own words name the key: Failed to convert configuration value 'x' at 'Site:SearchBurst' to type 'System.Int32'.
        InvalidOperationException e when e.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase)
            || e.Source?.StartsWith("Serilog", StringComparison.Ordinal) == true => e.Message,
        // Kestrel on certificates and addresses, with advice for developers on further lines.
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } e => $"The site cannot listen: {e.Message.ReplaceLineEndings("\n").Split('\n')[0]}",
        CryptographicException e => $"The certificate cannot be read: {e.Message.ReplaceLineEndings(" ")}",
        InvalidDataException e => e.InnerException is { } inner ? $"{e.Message} {inner.GetBaseException().Message}" : e.Message,
        IOException { InnerException: AddressInUseException } e => $"{e.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls http://localhost:5081.",
        IOException or UnauthorizedAccessException or FormatException or SocketException => $"The site cannot start or listen: {fault.Message}",
        _ => null,
    };

    private static async Task EndAsync(WebApplication? app)
    {
        if (app is not null)
        {
            // On another thread: closing the log waits for standard output, without end where nobody reads it.
            await Task.WhenAny(Task.Run(() => app.DisposeAsync().AsTask()), Task.Delay(PatienceAtTheEnd));
        }
    }

    // The program runs from any directory: its settings and assets lie beside it, unless a host says otherwise.
    private static WebApplicationOptions OptionsFor(string[] args)
    {
        var isSaid = args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null;
        // Settings count from the start on. To watch their files takes an inotify instance, and where none is left the host does not start.
        return new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ContentRootPath = isSaid ? null : AppContext.BaseDirectory };
    }
}
