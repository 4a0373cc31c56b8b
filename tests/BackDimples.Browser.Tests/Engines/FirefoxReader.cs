using System.Diagnostics;
using System.Text.Json.Nodes;

namespace BackDimples.Browser.Tests.Engines;

/// <summary>Firefox with a fresh profile, over WebDriver BiDi.</summary>
internal sealed class FirefoxReader : Reader
{
    private const string Listening = "WebDriver BiDi listening on ";

    private static readonly string[] Candidates = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

    private readonly Process _firefox;
    private readonly DirectoryInfo _profile;
    private readonly BiDiConnection _connection;
    private readonly string _context;

    private FirefoxReader(Process firefox, DirectoryInfo profile, BiDiConnection connection, string context) =>
        (_firefox, _profile, _connection, _context) = (firefox, profile, connection, context);

    /// <summary>The program, or null where there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("FIREFOX") ?? Candidates.FirstOrDefault(File.Exists);

    public static async Task<FirefoxReader> OpenAsync(string program)
    {
        var profile = Directory.CreateTempSubdirectory("firefox-");
        var start = new ProcessStartInfo(program, ["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", profile.FullName, "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        var firefox = Process.Start(start)!;
        try
        {
            var connection = await BiDiConnection.OpenAsync(await AddressOfAsync(firefox));
            await connection.SendAsync("session.new", new { capabilities = new { } });
            var tree = await connection.SendAsync("browsingContext.getTree", new { });
            return new FirefoxReader(firefox, profile, connection, tree["contexts"]![0]!["context"]!.GetValue<string>());
        }
        catch
        {
            firefox.Kill(entireProcessTree: true);
            throw;
        }
    }

    // What else it says is read and forgotten, so that it never waits for somebody to read.
    private static async Task<Uri> AddressOfAsync(Process firefox)
    {
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        firefox.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Listening, StringComparison.Ordinal) == true)
            {
                found.TrySetResult(new Uri(line.Data[Listening.Length..] + "/session"));
            }
        };
        firefox.BeginErrorReadLine();
        firefox.BeginOutputReadLine();
        return await found.Task.WaitAsync(TimeSpan.FromMilliseconds(Visit.Patience * 2), TestContext.Current.CancellationToken);
    }

    public override Task GoAsync(Uri address) => _connection.SendAsync("browsingContext.navigate", new { context = _context, url = address.ToString(), wait = "complete" });

    public override async Task<string> AskAsync(string expression)
    {
        var answer = await EvaluateAsync($"String({expression})");
        return answer["result"]?["value"]?.GetValue<string>() ?? answer["exceptionDetails"]?["text"]?.GetValue<string>() ?? "";
    }

    public override async Task TypeAsync(string selector, string text)
    {
        await EvaluateAsync($"document.querySelector({JsonValue.Create(selector).ToJsonString()}).focus()");
        await KeysAsync([.. text.Select(letter => letter.ToString())]);
    }

    public override Task PressAsync(string key) => KeysAsync(key switch { "Enter" => "\uE007", "ArrowDown" => "\uE015", _ => "\uE00C" });

    public override async Task ClickAsync(string selector)
    {
        var element = (await EvaluateAsync($"document.querySelector({JsonValue.Create(selector).ToJsonString()})"))["result"]!["sharedId"]!.GetValue<string>();
        await EvaluateAsync($"document.querySelector({JsonValue.Create(selector).ToJsonString()}).scrollIntoView({{ block: 'center', behavior: 'instant' }})");
        var origin = new { type = "element", element = new { sharedId = element } };
        await ActAsync("pointer", new { type = "pointerMove", x = 0, y = 0, origin }, new { type = "pointerDown", button = 0 }, new { type = "pointerUp", button = 0 });
    }

    public override Task BackAsync() => _connection.SendAsync("browsingContext.traverseHistory", new { context = _context, delta = -1 });

    public override async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _firefox.Kill(entireProcessTree: true);
        await _firefox.WaitForExitAsync(CancellationToken.None);
        _firefox.Dispose();
        _profile.Delete(recursive: true);
    }

    private Task<JsonNode> EvaluateAsync(string expression) =>
        _connection.SendAsync("script.evaluate", new { expression, target = new { context = _context }, awaitPromise = true });

    private Task<JsonNode> KeysAsync(params string[] keys) =>
        ActAsync("key", [.. keys.SelectMany(key => new object[] { new { type = "keyDown", value = key }, new { type = "keyUp", value = key } })]);

    private Task<JsonNode> ActAsync(string kind, params object[] actions) =>
        _connection.SendAsync("input.performActions", new { context = _context, actions = new[] { new { type = kind, id = kind, actions } } });
}
