using System.Runtime.CompilerServices;

namespace BackDimples.Web.Caching;

/// <summary>
/// Lets the threads that wait for sockets serve ready responses themselves, instead of waking another thread for each
/// request: that is most of what a server of ready bytes spends beside the kernel's own work.
/// </summary>
/// <remarks>
/// While such a thread works, the other connections that it waits for stand still. So it may do nothing that takes
/// time or waits: whatever is not a ready response begins with <see cref="Leave"/>, and the log is written by a thread
/// of its own.
/// </remarks>
public static class SocketThreads
{
    // Read once by System.Net.Sockets, when the first socket is used; documented in dotnet/runtime, SocketAsyncEngine.Unix.cs.
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Asks for it; to be called before the first socket is opened. An operator's own setting stays.</summary>
    public static void AnswerReadyRequests(this IWebHostBuilder web)
    {
        if (Environment.GetEnvironmentVariable(InlineCompletions) is null)
        {
            Environment.SetEnvironmentVariable(InlineCompletions, "1");
        }

        web.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    /// <summary>Goes on in the thread pool.</summary>
    public static ConfiguredTaskAwaitable Leave() => Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
}
