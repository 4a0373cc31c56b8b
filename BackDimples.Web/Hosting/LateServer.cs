using BackDimples.Web.Caching;
using BackDimples.Web.Content;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace BackDimples.Web.Hosting;

/// <summary>The host's own server, which begins to listen when the content is there: until then the host starts beside the reading.</summary>
internal sealed class LateServer(IServer server, ContentStore store, Rehearsal rehearsal) : IServer
{
    public IFeatureCollection Features => server.Features;

    /// <summary>Puts itself before the server that is registered; a server of a kind that it cannot make stays as it is.</summary>
    public static void Replace(IServiceCollection services)
    {
        if (services.LastOrDefault(d => d.ServiceType == typeof(IServer))?.ImplementationType is { } known)
        {
            services.AddSingleton<IServer>(provider => ActivatorUtilities.CreateInstance<LateServer>(provider, ActivatorUtilities.CreateInstance(provider, known)));
        }
    }

    /// <exception cref="ContentException">There is no sound content.</exception>
    /// <exception cref="OperationCanceledException">The program was told to stop meanwhile.</exception>
    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        var loading = store.FirstLoad;
        // On this thread, which has nothing else to do: those of the pool are reading.
        await Task.WhenAny(rehearsal.RunAsync(loading), loading).WaitAsync(cancellationToken);
        await loading.WaitAsync(cancellationToken);
        await server.StartAsync(application, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();
}
