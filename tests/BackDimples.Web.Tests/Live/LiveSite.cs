using BackDimples.Web.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Events;

namespace BackDimples.Web.Tests.Live;

/// <summary>The whole site in production mode, on a real port, over a corpus of its own.</summary>
internal sealed class LiveSite : IAsyncDisposable
{
    private readonly Factory _factory;

    /// <param name="services">What a test puts into the site, such as a clock.</param>
    /// <param name="settings">Settings by their full key: <c>Site:SearchBurst</c>.</param>
    public LiveSite(Action<IServiceCollection>? services, params (string Key, string Value)[] settings)
    {
        _factory = new Factory(Content.Folder, Log, services, settings);
        _factory.UseKestrel(0);
        _factory.StartServer();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public LiveSite(params (string Key, string Value)[] settings)
        : this(null, settings)
    {
    }

    public Corpus Content { get; } = new();

    public LogLines Log { get; } = new();

    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public ContentStore Store => Services.GetRequiredService<ContentStore>();

    /// <summary>Waits until something is so; the limit is there for a broken site, not for a slow machine.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(90), $"In 90 s it was not so: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public Task UntilShowsAsync(string path, string text) => UntilAsync(async () =>
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(text, StringComparison.Ordinal);
    }, $"{path} shows '{text}'");

    /// <summary>The answer of <c>/healthz/ready</c>.</summary>
    public Task<string> HealthAsync() => Client.GetStringAsync("/healthz/ready", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        Content.Dispose();
    }

    private sealed class Factory(string folder, LogLines log, Action<IServiceCollection>? services, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Site:ContentPath", folder);
            builder.UseSetting("Site:SearchByMeaning", "false"); // an answer must not change when the vectors are ready
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(collection =>
            {
                // In place of the console, which stays quiet.
                collection.AddSerilog(new LoggerConfiguration().MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.AspNetCore.HostFiltering", LogEventLevel.Information).WriteTo.Sink(log).CreateLogger(), dispose: true);
                services?.Invoke(collection);
            });
        }
    }
}
