using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace BackDimples.Web.Hosting;

/// <summary>
/// Accepts a connection only when there is room for it; until then clients wait in the system's queue. Kestrel's own limit
/// accepts first and closes then: a burst takes more descriptors than there are, and the runtime ends without one.
/// </summary>
internal sealed class BoundedListener(IOptions<SocketTransportOptions> sockets, IOptions<SiteOptions> site, ILoggerFactory loggers) : IConnectionListenerFactory, IDisposable
{
    private readonly SocketTransportFactory _inner = new(sockets, loggers);
    private readonly SemaphoreSlim _room = new(ServerLimits.Connections(site.Value.MaxConnections));

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await _inner.BindAsync(endpoint, cancellationToken), _room);

    public void Dispose() => _room.Dispose();

    private sealed class Listener(IConnectionListener inner, SemaphoreSlim room) : IConnectionListener
    {
        private readonly CancellationTokenSource _unbound = new();

        public EndPoint EndPoint => inner.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                await room.WaitAsync(_unbound.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return null; // no more connections: the server is stopping, or failed to start
            }

            var connection = await inner.AcceptAsync(cancellationToken);
            if (connection is null)
            {
                room.Release();
            }
            else
            {
                connection.ConnectionClosed.UnsafeRegister(static state => Leave((SemaphoreSlim)state!), room);
            }

            return connection;
        }

        // The last connections may close when the services have ended.
        private static void Leave(SemaphoreSlim room)
        {
            try
            {
                room.Release();
            }
            catch (ObjectDisposedException)
            {
            }
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            await _unbound.CancelAsync();
            await inner.UnbindAsync(cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            _unbound.Dispose();
        }
    }
}
