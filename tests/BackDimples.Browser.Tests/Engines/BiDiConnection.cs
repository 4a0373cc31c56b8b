using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackDimples.Browser.Tests.Engines;

/// <summary>
/// Sends WebDriver BiDi commands, one at a time, and gives their results. The packages that do so bring a library that
/// does not fit their own version, and the journeys need five commands.
/// </summary>
internal sealed class BiDiConnection : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private int _lastId;

    public static async Task<BiDiConnection> OpenAsync(Uri address)
    {
        var connection = new BiDiConnection();
        await connection._socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        return connection;
    }

    public async Task<JsonNode> SendAsync(string method, object parameters)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter((int)Visit.Patience * 2);
        var id = ++_lastId;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            var message = JsonNode.Parse(await ReceiveAsync(patience.Token))!;
            if (message["id"]?.GetValue<int>() == id)
            {
                return message["result"] ?? throw new InvalidOperationException($"{method}: {message["message"]}");
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<string> ReceiveAsync(CancellationToken cancellation)
    {
        var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, cancellation);
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
