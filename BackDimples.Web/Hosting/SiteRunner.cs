using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>Runs the site, and puts what stops it from starting into words instead of a stack trace.</summary>
public static class SiteRunner
{
    private const int Failure = 1;

    /// <summary>Loads the content, then serves until the program is told to stop.</summary>
    /// <returns>The exit code: 0, or 1 when the site could not start.</returns>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<ContentStore>().LoadFirst();
            await app.RunAsync();
            return 0;
        }
        catch (ContentException e)
        {
            foreach (var diagnostic in e.Diagnostics)
            {
                await Console.Error.WriteLineAsync(diagnostic.ToString());
            }

            return await ExplainAsync(e.Message);
        }
        catch (OptionsValidationException e)
        {
            return await ExplainAsync(string.Join(Environment.NewLine, e.Failures));
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return await ExplainAsync($"{e.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls http://localhost:5081.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or System.Net.Sockets.SocketException)
        {
            return await ExplainAsync($"The site cannot listen or start: {e.Message}");
        }
    }

    private static async Task<int> ExplainAsync(string message)
    {
        await Console.Error.WriteLineAsync($"error: {message}");
        return Failure;
    }
}
