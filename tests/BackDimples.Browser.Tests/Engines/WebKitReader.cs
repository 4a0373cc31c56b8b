using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;

namespace BackDimples.Browser.Tests.Engines;

/// <summary>WebKitGTK's MiniBrowser through its WebDriver, on a display that is not there.</summary>
internal sealed class WebKitReader : Reader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _driver;
    private readonly RemoteWebDriver _browser;

    private WebKitReader(Process driver, RemoteWebDriver browser)
    {
        _driver = driver;
        _browser = browser;
    }

    /// <summary>The driver and the browser; null where they are not installed.</summary>
    public static (string? Driver, string? Browser) Find() => (
        new[] { "/usr/bin/WebKitWebDriver" }.FirstOrDefault(File.Exists),
        Directory.Exists("/usr/lib") ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").SelectMany(d => Directory.EnumerateDirectories(d, "webkit2gtk-4.*"))
            .Select(d => Path.Combine(d, "MiniBrowser")).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault() : null);

    public static async Task<WebKitReader> OpenAsync(string driver, string browser)
    {
        var port = FreePort();
        var hasDisplay = Environment.GetEnvironmentVariable("DISPLAY") is not null;
        var start = hasDisplay ? new ProcessStartInfo(driver) : new ProcessStartInfo("xvfb-run", ["-a", driver]);
        start.ArgumentList.Add($"--port={port}");
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new WebDriverException("there is no display, and no xvfb-run to make one", fault);
        }

        try
        {
            await WaitForAsync(port);
            return new WebKitReader(process, new RemoteWebDriver(new Uri($"http://127.0.0.1:{port}"), new MiniBrowser(browser).ToCapabilities(), Patience));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public override Task GoAsync(Uri address) => Task.Run(() => _browser.Navigate().GoToUrl(address));

    public override Task<string> AskAsync(string expression) => Task.Run(() => (string)_browser.ExecuteScript($"return String({expression})")!);

    public override Task TypeAsync(string selector, string text) => Task.Run(() => _browser.FindElement(By.CssSelector(selector)).SendKeys(text));

    public override Task PressAsync(string key) => Task.Run(() => _browser.SwitchTo().ActiveElement().SendKeys(key switch
    {
        "Enter" => Keys.Enter,
        "ArrowDown" => Keys.ArrowDown,
        _ => Keys.Escape,
    }));

    public override Task ClickAsync(string selector) => Task.Run(() => _browser.FindElement(By.CssSelector(selector)).Click());

    public override Task BackAsync() => Task.Run(() => _browser.Navigate().Back());

    public override ValueTask DisposeAsync()
    {
        // A driver that hangs is ended with its browser: asking it to quit would wait for it.
        _driver.Kill(entireProcessTree: true);
        _driver.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitForAsync(int port)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        throw new WebDriverException("the driver does not listen");
    }

    private sealed class MiniBrowser(string program) : DriverOptions
    {
        public override ICapabilities ToCapabilities()
        {
            var capabilities = GenerateDesiredCapabilities(true);
            capabilities.SetCapability("webkitgtk:browserOptions", new Dictionary<string, object> { ["binary"] = program, ["args"] = new[] { "--automation" } });
            return capabilities.AsReadOnly();
        }
    }
}
